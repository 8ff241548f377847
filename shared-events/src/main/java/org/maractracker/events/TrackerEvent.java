package org.maractracker.events;

/**
 * A fact of the trade, as stored. What the message around it already carries (when it was recorded,
 * by whom, its place in its aggregate) is not repeated in it.
 */
public interface TrackerEvent {

  /**
   * When it happened in the world, as precisely as is known; never after the day it was recorded.
   */
  PartialDate occurredOn();
}
