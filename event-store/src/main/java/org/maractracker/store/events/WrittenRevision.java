package org.maractracker.store.events;

/**
 * In which revision a process writes events; every process reads all there have been
 * (docs/decisions/009-events-have-revisions.md).
 */
public enum WrittenRevision {
  /** The newest. */
  CURRENT,
  /** The newest that the version before can read, while nodes of that still run. */
  FORMER;

  /**
   * @param setting {@code current} or {@code former}
   */
  static WrittenRevision of(String setting) {
    return setting.equals("former") ? FORMER : CURRENT;
  }
}
