package org.maractracker.events;

/**
 * Stored fact of the trade. It does not repeat what the message around it already carries: when it
 * was recorded, by whom, and its place in its aggregate.
 */
public interface TrackerEvent {

  /**
   * Returns when it happened in the world, as precisely as is known; never after the day it was
   * recorded.
   */
  PartialDate occurredOn();
}
