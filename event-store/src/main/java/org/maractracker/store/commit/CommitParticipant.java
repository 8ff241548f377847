package org.maractracker.store.commit;

import java.util.List;

/** Writes rows of its own in the transaction of the events, or refuses them. */
@FunctionalInterface
public interface CommitParticipant {

  /**
   * Called when the events have been inserted and are about to be committed, with all units of work
   * that are committed together; those without an event are among them.
   *
   * <p>If it throws, nothing is committed. Each unit of work is then tried by itself, and what is
   * thrown for one alone is what its sender hears. So it may be called more than once for the same
   * one.
   */
  void write(List<AppendedEvents> together);
}
