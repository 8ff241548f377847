package org.maractracker.events;

/** Refusal to start with a registry of events that is not whole; it says what is missing. */
public final class EventsNotWhole extends IllegalStateException {

  EventsNotWhole(String sentence) {
    super(sentence);
  }
}
