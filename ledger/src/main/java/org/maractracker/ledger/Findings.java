package org.maractracker.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.maractracker.ledger.Finding.What;

/**
 * Collector of findings, which keeps the first few of each kind: a store that was cut off has a
 * million, and what is rare must not be crowded out.
 */
final class Findings {

  private static final int KEPT = 20;

  private final List<Finding> first = new ArrayList<>();
  private final Map<What, Integer> counts = new EnumMap<>(What.class);

  void add(Finding finding) {
    if (counts.merge(finding.what(), 1, Integer::sum) <= KEPT) {
      first.add(finding);
    }
  }

  List<Finding> first() {
    return List.copyOf(first);
  }

  long count() {
    return counts.values().stream().mapToLong(Integer::longValue).sum();
  }
}
