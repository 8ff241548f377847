package org.maractracker.ledger;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.maractracker.ledger.tree.Hash;
import org.maractracker.ledger.tree.TreeDamaged;
import org.maractracker.problem.RuleViolated;
import org.maractracker.store.events.StoredEvent;
import org.maractracker.store.events.StoredEvents;

/**
 * Check that events are stored as the tree has them, before somebody is shown what is folded from
 * them. An event that the tree has not taken in yet, within a minute of its recording, is not
 * looked at. A tree that was changed together with the event is found by the signed heads, when the
 * next is signed or the store is audited.
 */
public final class EventCheck {

  /** How many stored events are held in memory while they are hashed. */
  private static final int AT_ONCE = 500;

  private final StoredEvents events;
  private final LedgerTable table;

  EventCheck(StoredEvents events, LedgerTable table) {
    this.events = events;
    this.table = table;
  }

  /** Returns the check of what is kept in a database, for a caller that has nothing but that. */
  public static EventCheck in(DataSource dataSource, StoredEvents events) {
    return new EventCheck(events, new LedgerTable(dataSource));
  }

  /**
   * Checks the events at these positions.
   *
   * @throws RuleViolated {@code unavailable} when one was changed or is gone
   */
  public void requireUnchanged(Collection<Long> positions) {
    List<Long> all = List.copyOf(positions);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      check(all.subList(from, Math.min(from + AT_ONCE, all.size())));
    }
  }

  private void check(List<Long> positions) {
    LedgerTable.Leaves leaves = leaves(positions);
    List<Long> covered = positions.stream().filter(each -> each <= leaves.size()).toList();
    if (covered.isEmpty()) {
      return;
    }
    Map<Long, Hash> stored =
        events.at(covered).stream()
            .collect(toMap(StoredEvent::position, event -> Leaf.of(event).hash()));
    for (long position : covered) {
      Hash hash = stored.get(position);
      if (hash == null || !leaves.at(position).equals(Optional.of(hash))) {
        throw LedgerProofs.doesNotHold(position);
      }
    }
  }

  private LedgerTable.Leaves leaves(List<Long> positions) {
    try {
      return table.leaves(positions);
    } catch (TreeDamaged e) {
      throw LedgerProofs.doesNotHold(positions.getFirst());
    }
  }
}
