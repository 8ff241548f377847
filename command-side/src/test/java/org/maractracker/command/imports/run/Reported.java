package org.maractracker.command.imports.run;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.imports.file.SheetReading;
import org.maractracker.command.imports.parse.ParsedRow;
import org.maractracker.events.action.ListedCase;

/** Report as a person reads it, with names for ids, so that a change of it is seen. */
final class Reported {

  private Reported() {}

  static String text(ImportReport report, List<ParsedRow> readings) {
    String head =
        "%s %s, without owner %d, case %d, meeting %d, due date %d%n"
            .formatted(
                report.results(),
                report.statuses(),
                report.withoutOwner(),
                report.withoutCase(),
                report.withoutMeeting(),
                report.withoutDueDate());
    String sheets = report.sheets().stream().map(Reported::sheet).collect(Collectors.joining());
    return head + sheets + rows(report, readings);
  }

  private static String sheet(SheetReading sheet) {
    StringBuilder text =
        new StringBuilder(
            "sheet %s: %d rows, headings %s, left out %s%n"
                .formatted(sheet.sheet(), sheet.lines(), sheet.headings(), sheet.leftOut()));
    if (sheet.hidden() != null) {
      text.append("  hidden, and not read%n".formatted());
    }
    if (sheet.maracDate() != null) {
      text.append("  Marac date of the whole: %s%n".formatted(sheet.maracDate()));
    }
    if (!sheet.hiddenRows().isEmpty()) {
      text.append("  hidden rows %s%n".formatted(sheet.hiddenRows()));
    }
    if (sheet.notesElsewhere() != null && sheet.notesElsewhere() > 0) {
      text.append("  notes beside no row: %d%n".formatted(sheet.notesElsewhere()));
    }
    sheet
        .columns()
        .forEach(column ->
            text.append(
                "  %s %s%s%s%s%n"
                    .formatted(
                        column.column(),
                        column.as(),
                        column.heading() == null ? "" : " \u201C" + column.heading() + "\u201D",
                        column.why() == null ? "" : " " + column.why(),
                        column.hidden() ? " hidden" : "")));
    return text.toString();
  }

  private static String rows(ImportReport report, List<ParsedRow> readings) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < readings.size(); i++) {
      text.append(row(report.rows().get(i), readings.get(i)));
    }
    return text.toString();
  }

  private static String row(RowReport row, ParsedRow reading) {
    String place = (row.sheet() == null ? "" : row.sheet() + " ") + row.row();
    StringBuilder text = new StringBuilder("%n%s %s".formatted(place, row.result()));
    if (row.status() != null) {
      text.append(
          " %s %s %s"
              .formatted(row.occurredOn(), row.status(), Objects.toString(row.endedOn(), ""))
              .stripTrailing());
      text.append("%n  %s".formatted(belongings(row, reading)));
    }
    lines(reading.action() == null ? null : reading.action().note())
        .forEach(line -> text.append("%n  | %s".formatted(line)));
    row.notes().forEach(said -> text.append("%n  %s: %s".formatted(said.field(), said.message())));
    if (!row.possibleCases().isEmpty()) {
      text.append(
          "%n  possible cases %s"
              .formatted(row.possibleCases().stream().map(UUID::getLeastSignificantBits).toList()));
    }
    ListedCase listed = reading.action() == null ? null : reading.action().listed();
    if (listed != null) {
      text.append("%n  listed as “%s”, “%s”".formatted(listed.caseNumber(), listed.victimName()));
    }
    return text.append(System.lineSeparator()).toString();
  }

  private static String belongings(RowReport row, ParsedRow reading) {
    String person = Objects.requireNonNull(reading.action()).representative();
    return Stream.of(
            row.agencyId() == null
                ? "no owner"
                : row.agencyId() + (person == null ? "" : " (" + person + ")"),
            row.caseId() == null ? "no case" : "case " + row.caseId().getLeastSignificantBits(),
            row.meetingId() == null
                ? "no meeting"
                : "meeting " + row.meetingId().getLeastSignificantBits(),
            row.dueOn() == null ? "no due date" : "due " + row.dueOn())
        .collect(Collectors.joining(", "));
  }

  private static List<String> lines(@Nullable String text) {
    return text == null ? List.of() : Arrays.asList(text.split("\n", -1));
  }
}
