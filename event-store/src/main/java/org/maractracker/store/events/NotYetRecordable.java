package org.maractracker.store.events;

/**
 * An event that the version before this one could not read, or only in part, while nodes of that
 * version may still run. Nothing is stored.
 */
public final class NotYetRecordable extends RuntimeException {

  /**
   * @param event its logical name
   */
  NotYetRecordable(String event) {
    super(event + " cannot be said in the revision that the version before reads");
  }
}
