package org.maractracker.query.past;

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
 * How a plane was cut, and is now.
 *
 * @param before none before its first event
 */
record Recut<T>(List<Span<T>> before, List<Span<T>> after) {

  /** Where a rectangle begins on both axes. */
  record Corner(LocalDate fromDay, Instant fromTold) {

    static Corner of(Span<?> span) {
      return new Corner(span.fromDay(), span.fromTold());
    }
  }

  /** The corners at which something began that is not the same any more. */
  Set<Corner> left() {
    return gone().stream().map(Corner::of).collect(toSet());
  }

  /** All that began at those corners. */
  List<Span<T>> gone() {
    return at(before);
  }

  /** All that begins now where it was not the same. */
  List<Span<T>> come() {
    return at(after);
  }

  private Set<Corner> changed() {
    Map<Corner, Set<Span<T>>> then = byCorner(before);
    Map<Corner, Set<Span<T>>> now = byCorner(after);
    return Stream.concat(then.keySet().stream(), now.keySet().stream())
        .filter(corner -> !Objects.equals(then.get(corner), now.get(corner)))
        .collect(toSet());
  }

  private List<Span<T>> at(List<Span<T>> spans) {
    Set<Corner> changed = changed();
    return spans.stream().filter(span -> changed.contains(Corner.of(span))).toList();
  }

  private static <T> Map<Corner, Set<Span<T>>> byCorner(List<Span<T>> spans) {
    return spans.stream().collect(groupingBy(Corner::of, toSet()));
  }
}
