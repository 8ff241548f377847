package org.maractracker.store.commit;

import static java.util.Collections.disjoint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Those who can be committed together, because no order among them would matter: none changes what
 * another has read or changes, and they agree on what they have read.
 */
final class Group {

  /**
   * Some two hundred actions. What is longer goes by itself: whoever waits behind is not to wait
   * for seconds, and a small process is to hold no more at once.
   */
  private static final int MOST_BYTES = 256 * 1024;

  private final List<Pending> members = new ArrayList<>();
  private final List<NewEvent> rows = new ArrayList<>();
  private final Map<String, ReadVersion> readAt = new HashMap<>();
  private final Set<String> changed = new HashSet<>();
  private int bytes;

  /** Whether it can go with those that are in the group already. */
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

  /** Their events, one member's after the other's. */
  List<NewEvent> rows() {
    return rows;
  }

  /** What they have read, and how it was. */
  Map<String, ReadVersion> readAt() {
    return readAt;
  }
}
