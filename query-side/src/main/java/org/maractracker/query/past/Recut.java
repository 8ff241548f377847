package org.maractracker.query.past;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

  /** The corners at which something that began there no longer does, or ends elsewhere. */
  List<Corner> gone() {
    Map<Corner, Set<Span<T>>> now = byCorner(after);
    return byCorner(before).entrySet().stream()
        .filter(each -> !each.getValue().equals(now.get(each.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** All that begins now at corners where something else, or nothing, began before. */
  List<Span<T>> come() {
    Map<Corner, Set<Span<T>>> then = byCorner(before);
    return byCorner(after).entrySet().stream()
        .filter(each -> !each.getValue().equals(then.get(each.getKey())))
        .flatMap(each -> each.getValue().stream())
        .toList();
  }

  private static <T> Map<Corner, Set<Span<T>>> byCorner(List<Span<T>> spans) {
    return spans.stream().collect(groupingBy(Corner::of, toSet()));
  }
}
