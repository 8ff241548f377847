package org.maractracker.query.documents.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.export.CsvTable;

/**
 * CSV table of the evidence: the counts of each sub-principle, the rows behind them, where each is
 * shown.
 */
final class EvidenceCsv {

  private static final List<String> HEAD =
      List.of(
          "Sub-principle",
          "Kind",
          "Count",
          "Of",
          "Number",
          "Meeting id",
          "Minute",
          "Case",
          "Action id",
          "Risk id",
          "Agency",
          "Details",
          "Position",
          "Event");

  private EvidenceCsv() {}

  static byte[] of(Evidence evidence) {
    return CsvTable.of(
        HEAD,
        evidence.subPrinciples().entrySet().stream()
            .flatMap(part -> rows(part.getKey(), part.getValue())));
  }

  private static Stream<List<String>> rows(String number, SubPrinciple part) {
    List<List<String>> rows = new ArrayList<>();
    part.counts().forEach((name, count) -> rows.addAll(counts(number, name, count)));
    LocalRating rating = part.rating();
    if (rating != null) {
      rows.add(row(number, "local rating", rating.band(), null, rating.percent() + " %"));
    }
    part.rows().forEach(row -> rows.add(row(number, row)));
    part.illustrated().forEach(shown -> rows.add(row(number, shown)));
    return rows.stream();
  }

  private static List<List<String>> counts(String number, String name, Object count) {
    return count instanceof Map<?, ?> each
        ? each.entrySet().stream()
            .map(entry -> row(number, "count", name, entry.getKey(), entry.getValue()))
            .toList()
        : List.of(row(number, "count", name, null, count));
  }

  private static List<String> row(String number, EvidenceRow row) {
    return row(
        number,
        "behind it",
        String.join(" ", row.counted()),
        null,
        null,
        row.meetingId(),
        row.minute(),
        row.reference(),
        row.actionId(),
        row.riskId(),
        row.agencyId(),
        Words.details(row.details()));
  }

  private static List<String> row(String number, Illustration shown) {
    return row(
        number,
        "shown at",
        null,
        null,
        null,
        shown.meetingId(),
        shown.minute(),
        null,
        null,
        null,
        null,
        null,
        shown.position(),
        shown.type());
  }

  /** Returns a row with as many cells as there are columns; what is not given is empty. */
  private static List<String> row(@Nullable Object... cells) {
    List<String> row = new ArrayList<>();
    for (int i = 0; i < HEAD.size(); i++) {
      row.add(i < cells.length ? Objects.toString(cells[i], "") : "");
    }
    return row;
  }
}
