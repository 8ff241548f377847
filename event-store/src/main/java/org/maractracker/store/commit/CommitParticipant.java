package org.maractracker.store.commit;

import java.util.List;
import org.maractracker.store.events.AppendedEvents;

/**
 * Participant in a commit: it writes rows of its own in the transaction of the events, or refuses
 * them.
 */
@FunctionalInterface
public interface CommitParticipant {

  /**
   * Writes rows when the events have been inserted and are about to be committed. It is called with
   * all units of work that are committed together; those without an event are among them.
   *
   * <p>If it throws, nothing is committed. Each unit of work is then tried by itself, and the
   * sender of one hears what is thrown for that one alone. So it may be called more than once for
   * the same one.
   */
  void write(List<AppendedEvents> together);
}
