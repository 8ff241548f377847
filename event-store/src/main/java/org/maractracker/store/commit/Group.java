package org.maractracker.store.commit;

import static java.util.Collections.disjoint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maractracker.store.events.NewEvent;
import org.maractracker.store.events.ReadVersion;

/**
 * Units of work that can be committed together, because no order among them would matter: none
 * changes what another has read or changes, and they agree on what they have read.
 */
public final class Group {

  /**
   * Limit of a group's size: some two hundred actions. A longer one goes by itself: those that wait
   * behind it must not wait for seconds, and a small process must not hold more at once.
   */
  private static final int MOST_BYTES = 256 * 1024;

  private final List<Pending> members = new ArrayList<>();
  private final List<NewEvent> rows = new ArrayList<>();
  private final Map<String, ReadVersion> readAt = new HashMap<>();
  private final Set<String> changed = new HashSet<>();
  private int bytes;

  /** Returns whether it can go with those that are in the group already. */
  boolean admits(Pending one) {
    return members.isEmpty()
        || (!members.getFirst().isAlone()
            && !one.isAlone()
            && bytes + one.bytes() <= MOST_BYTES
            && isIndifferentTo(one));
  }

  private boolean isIndifferentTo(Pending one) {
    Map<String, ReadVersion> itsReads = one.facts().read();
    Set<String> itsChanges = one.changes();
    return disjoint(changed, itsChanges)
        && disjoint(changed, itsReads.keySet())
        && disjoint(readAt.keySet(), itsChanges)
        && itsReads.entrySet().stream()
            .allMatch(read ->
                readAt.getOrDefault(read.getKey(), read.getValue()).equals(read.getValue()));
  }

  void add(Pending one) {
    members.add(one);
    rows.addAll(one.rows());
    readAt.putAll(one.facts().read());
    changed.addAll(one.changes());
    bytes += one.bytes();
  }

  boolean isEmpty() {
    return members.isEmpty();
  }

  List<Pending> members() {
    return members;
  }

  /** Returns the events of all members, one member's after the other's. */
  List<NewEvent> rows() {
    return rows;
  }

  /** Returns the aggregates that the members have read, and how each was. */
  Map<String, ReadVersion> readAt() {
    return readAt;
  }
}
