package org.maractracker.ledger;

import java.util.ArrayList;
import java.util.List;

/** Gathers findings, and keeps the first few: a store that was cut off has a million. */
final class Findings {

  private static final int KEPT = 20;

  private final List<Finding> first = new ArrayList<>();
  private long count;

  void add(Finding finding) {
    count++;
    if (first.size() < KEPT) {
      first.add(finding);
    }
  }

  List<Finding> first() {
    return List.copyOf(first);
  }

  long count() {
    return count;
  }
}
