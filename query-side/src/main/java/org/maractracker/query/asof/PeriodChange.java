package org.maractracker.query.asof;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Periods of one thing before and after a batch.
 *
 * @param before none before its first event
 */
record PeriodChange<T>(List<BitemporalPeriod<T>> before, List<BitemporalPeriod<T>> after) {

  /** Beginning of a period on both axes. */
  record Corner(LocalDate fromDay, Instant fromTold) {

    static Corner of(BitemporalPeriod<?> span) {
      return new Corner(span.fromDay(), span.fromTold());
    }
  }

  /** Returns the corners at which old periods began that are not the same now. */
  Set<Corner> left() {
    return gone().stream().map(Corner::of).collect(toSet());
  }

  /** Returns all old periods that began at a changed corner. */
  List<BitemporalPeriod<T>> gone() {
    return at(before);
  }

  /** Returns all new periods that begin at a changed corner. */
  List<BitemporalPeriod<T>> come() {
    return at(after);
  }

  private Set<Corner> changed() {
    Map<Corner, Set<BitemporalPeriod<T>>> then = byCorner(before);
    Map<Corner, Set<BitemporalPeriod<T>>> now = byCorner(after);
    return Stream.concat(then.keySet().stream(), now.keySet().stream())
        .filter(corner -> !Objects.equals(then.get(corner), now.get(corner)))
        .collect(toSet());
  }

  private List<BitemporalPeriod<T>> at(List<BitemporalPeriod<T>> spans) {
    Set<Corner> changed = changed();
    return spans.stream().filter(span -> changed.contains(Corner.of(span))).toList();
  }

  private static <T> Map<Corner, Set<BitemporalPeriod<T>>> byCorner(
      List<BitemporalPeriod<T>> spans) {
    return spans.stream().collect(groupingBy(Corner::of, toSet()));
  }
}
