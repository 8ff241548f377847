package org.maractracker.query.documents.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.marac.LocalThreshold;

/**
 * Question of the grid, and what the record answers. Every count is made from the rows, so that
 * none can be without them.
 *
 * @param counts by name; a count of several things has a name for each
 * @param rating local, and only where the MARAC has set thresholds of its own; left out otherwise
 * @param breakdowns the same counts for each agency and each meeting, where a trend is asked for
 * @param illustrated where it is shown, in the order of the store
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubPrinciple(
    String question,
    Map<String, Object> counts,
    @Nullable LocalRating rating,
    @Nullable Map<String, Map<String, Map<String, Object>>> breakdowns,
    List<EvidenceRow> rows,
    List<Illustration> illustrated) {

  static SubPrinciple of(SubPrincipleCounter part, EvidenceData material) {
    List<EvidenceRow> rows = part.rows(material);
    Map<String, Object> counts = counts(part.counted(), rows);
    return new SubPrinciple(
        part.question(),
        counts,
        rating(part, material.setup().practice().thresholds(), counts),
        part.isBrokenDown() ? breakdowns(part, rows) : null,
        rows,
        rows.stream()
            .flatMap(row -> row.illustrated().stream())
            .distinct()
            .sorted(Comparator.comparingLong(Illustration::position))
            .toList());
  }

  private static @Nullable LocalRating rating(
      SubPrincipleCounter part, List<LocalThreshold> thresholds, Map<String, Object> counts) {
    return thresholds.stream()
        .filter(threshold -> threshold.subPrinciple().equals(part.number()))
        .findFirst()
        .flatMap(threshold -> part.share(counts).map(share -> LocalRating.of(share, threshold)))
        .orElse(null);
  }

  private static Map<String, Map<String, Map<String, Object>>> breakdowns(
      SubPrincipleCounter part, List<EvidenceRow> rows) {
    Map<String, Map<String, Map<String, Object>>> breakdowns = new LinkedHashMap<>();
    breakdowns.put("byAgency", by(part, rows, EvidenceRow::agencyId));
    breakdowns.put(
        "byMeeting", by(part, rows, row -> Objects.toString(row.details().get("meetingDate"))));
    return breakdowns;
  }

  private static Map<String, Map<String, Object>> by(
      SubPrincipleCounter part,
      List<EvidenceRow> rows,
      Function<EvidenceRow, @Nullable String> key) {
    Map<String, Map<String, Object>> broken = new TreeMap<>();
    rows.stream()
        .collect(Collectors.groupingBy(row -> Objects.requireNonNullElse(key.apply(row), "")))
        .forEach((each, ofKey) -> broken.put(each, counts(part.counted(), ofKey)));
    return broken;
  }

  /** Counts the rows by name; a name with a point in it counts one of several things. */
  static Map<String, Object> counts(List<String> names, List<EvidenceRow> rows) {
    Map<String, Integer> counted = new LinkedHashMap<>();
    names.forEach(name -> counted.put(name, 0));
    rows.forEach(row -> row.counted().forEach(name -> counted.merge(name, 1, Integer::sum)));
    Map<String, Object> counts = new LinkedHashMap<>();
    counted.forEach((name, number) -> {
      int point = name.indexOf('.');
      if (point < 0) {
        counts.put(name, number);
      } else {
        each(counts, name.substring(0, point)).put(name.substring(point + 1), number);
      }
    });
    return counts;
  }

  @SuppressWarnings("unchecked") // only this class puts maps there
  private static Map<String, Object> each(Map<String, Object> counts, String name) {
    return (Map<String, Object>) counts.computeIfAbsent(name, n -> new LinkedHashMap<>());
  }
}
