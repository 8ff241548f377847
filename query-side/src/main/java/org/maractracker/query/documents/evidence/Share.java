package org.maractracker.query.documents.evidence;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Share of a part in a whole.
 *
 * @param whole greater than 0
 */
record Share(int part, int whole) {

  private static final int HUNDRED = 100;

  /**
   * Returns the share in the sum of some counts; empty when that is 0, since there is nothing to
   * rate.
   */
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
