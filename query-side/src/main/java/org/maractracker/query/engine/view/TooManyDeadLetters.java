package org.maractracker.query.engine.view;

/** Says that a view stands: so many of its events are set aside that the view must be broken. */
final class TooManyDeadLetters extends RuntimeException {

  TooManyDeadLetters(String view) {
    super("No more events of %s are set aside".formatted(view));
  }
}
