package org.maractracker.query.documents.minutes;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.maractracker.query.documents.minutes.Minutes.Attender;
import org.maractracker.query.documents.minutes.Minutes.Told;
import org.maractracker.query.documents.minutes.MinutesDocument.Grid;
import org.maractracker.query.documents.minutes.MinutesDocument.Part;
import org.maractracker.query.model.wording.InWords;

/** Layout of the tables in minutes. */
final class Grids {

  private Grids() {}

  static Part attending(String heading, List<Attender> who) {
    return grid(
        2,
        heading,
        "None recorded.",
        Grid.of("Agency 34", "Representative 33", "Confidentiality statement signed 33"),
        who.stream()
            .map(each ->
                List.of(
                    each.agency(), ActionLineFormatter.orNot(each.representative()), signed(each)))
            .toList());
  }

  private static String signed(Attender attender) {
    return attender.confidentialitySigned() ? "Signed" : "Not signed";
  }

  /** Returns the table of those who were not there, with what they sent instead. */
  static Part informing(String heading, List<Attender> who) {
    return grid(
        2,
        heading,
        "None recorded.",
        Grid.of("Agency 34", "Representative 33", "Information sent 33"),
        who.stream()
            .map(each ->
                List.of(
                    each.agency(),
                    ActionLineFormatter.orNot(each.representative()),
                    informed(each)))
            .toList());
  }

  private static String informed(Attender attender) {
    if (!attender.informationSent()) {
      return "No information sent";
    }
    LocalDate on = attender.informationSentOn();
    return on == null ? "Sent, the day is not recorded" : "Sent on " + InWords.day(on);
  }

  static Part lines(int level, String heading, String none, List<ActionLine> lines) {
    return grid(
        level,
        heading,
        none,
        Grid.of(
            "Case 9",
            "Action 27",
            "Agency / representative 16",
            "Agreed 9",
            "Due 9",
            "Status and what was said 30"),
        lines.stream().map(Grids::cells).toList());
  }

  private static List<String> cells(ActionLine line) {
    return List.of(
        Objects.requireNonNullElse(line.reference(), "No case"),
        line.action(),
        owner(line),
        InWords.shortDate(line.agreedOn()),
        line.dueOn() == null ? "No date" : InWords.shortDay(line.dueOn()),
        line.explanation() == null ? line.standing() : line.standing() + "\n" + line.explanation());
  }

  static String owner(ActionLine line) {
    return ActionLineFormatter.orNot(line.agency())
        + (line.representative() == null ? "" : " / " + line.representative());
  }

  /** Returns the table of decisions and addenda, with times in that zone. */
  static Part told(ZoneId zone, String heading, String none, List<Told> rows) {
    return grid(
        2,
        heading,
        none,
        Grid.of("Happened 14", "About 28", "What 34", "Recorded 24"),
        rows.stream().map(row -> cells(zone, row)).toList());
  }

  private static List<String> cells(ZoneId zone, Told told) {
    return List.of(
        InWords.date(told.occurredOn()),
        told.about(),
        told.statement(),
        Stream.of(
                InWords.minute(told.recordedAt(), zone),
                told.recordedBy() == null ? "" : "by " + told.recordedBy(),
                "position " + told.position())
            .filter(text -> !text.isEmpty())
            .reduce((one, other) -> one + "\n" + other)
            .orElse(""));
  }

  /** Returns a table under its heading, or the words that there is none. */
  static Part grid(int level, String heading, String none, Grid empty, List<List<String>> rows) {
    return rows.isEmpty()
        ? new Part(level, heading, List.of(none), null)
        : new Part(level, heading, List.of(), empty.with(heading, rows));
  }
}
