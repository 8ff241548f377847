package org.maractracker.query.documents.evidence;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * So many of so many.
 *
 * @param whole more than none
 */
record Share(int part, int whole) {

  private static final int HUNDRED = 100;

  /** Of the sum of some counts; empty when that is none, since there is nothing to rate then. */
  static Optional<Share> of(int part, int whole) {
    return whole == 0 ? Optional.empty() : Optional.of(new Share(part, whole));
  }

  static int sum(Map<String, Object> counts, String... names) {
    return Stream.of(names).mapToInt(name -> (Integer) counts.getOrDefault(name, 0)).sum();
  }

  int percent() {
    return part * HUNDRED / whole;
  }
}
