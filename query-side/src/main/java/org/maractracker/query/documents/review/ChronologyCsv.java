package org.maractracker.query.documents.review;

import java.util.List;
import java.util.Objects;
import org.maractracker.query.export.CsvTable;
import org.springframework.stereotype.Component;

/** Chronology as CSV, for spreadsheets. */
@Component
class ChronologyCsv implements ChronologyDocument {

  private static final List<String> HEAD =
      List.of(
          "Date",
          "Time",
          "Recorded at",
          "Source agency",
          "Reference",
          "Event",
          "Action or decision",
          "Comment",
          "Position",
          "Event id");

  @Override
  public String name() {
    return "chronology.csv";
  }

  @Override
  public byte[] write(Chronology chronology) {
    return CsvTable.of(HEAD, chronology.rows().stream().map(ChronologyCsv::cells));
  }

  private static List<String> cells(ChronologyRow row) {
    return List.of(
        row.date(),
        Objects.requireNonNullElse(row.time(), ""),
        row.recordedAt(),
        row.sourceAgency(),
        row.reference(),
        row.event(),
        row.actionOrDecision(),
        row.comment(),
        Long.toString(row.position()),
        row.eventId());
  }
}
