package org.maractracker.query.minutes;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.maractracker.query.minutes.Minutes.Attender;
import org.maractracker.query.minutes.Minutes.Incomplete;
import org.maractracker.query.minutes.Minutes.Told;
import org.maractracker.query.minutes.Sheet.Grid;
import org.maractracker.query.minutes.Sheet.Part;
import org.maractracker.query.narrative.InWords;

/** Sets out minutes under the headings that a MARAC's minutes have, each there even when empty. */
final class MinutesPage {

  private final Minutes minutes;
  private final ZoneId zone;

  private MinutesPage(Minutes minutes) {
    this.minutes = minutes;
    zone = ZoneId.of(minutes.timeZone());
  }

  static Sheet of(Minutes minutes) {
    return new MinutesPage(minutes).sheet();
  }

  private Sheet sheet() {
    String day = InWords.day(minutes.date());
    return new Sheet(
        "Minutes of the %s MARAC, %s".formatted(minutes.marac(), day),
        Objects.requireNonNullElse(minutes.marking(), ""),
        standing(),
        facts(),
        parts());
  }

  private String standing() {
    return switch (minutes.issue()) {
      case DRAFT -> "Draft. The meeting is not closed: what is told here may still change.";
      case CANCELLED ->
          "The meeting was cancelled: %s"
              .formatted(Objects.requireNonNullElse(minutes.cancelledBecause(), ""));
      case ISSUED ->
          "Issued on %s (%s), as it was known then. Nothing in these minutes was changed since; what"
                  .formatted(InWords.minute(Objects.requireNonNull(minutes.issuedAt()), zone), zone)
              + " was recorded later stands at their end.";
    };
  }

  private List<List<String>> facts() {
    List<List<String>> facts = new ArrayList<>();
    facts.add(List.of("MARAC", minutes.marac()));
    facts.add(List.of("Date", InWords.day(minutes.date())));
    facts.add(List.of("Venue", Lines.orNot(minutes.venue())));
    facts.add(List.of("Chair", Lines.orNot(minutes.chair())));
    facts.add(List.of("Cases heard", Integer.toString(minutes.cases().size())));
    return facts;
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    parts.add(attending("Present", minutes.present()));
    parts.add(observers());
    parts.add(apologies());
    parts.add(attending("Absent without apologies", minutes.absent()));
    parts.add(
        Part.of(
            "Confidentiality statement",
            Objects.requireNonNullElse(
                minutes.confidentialityStatement(),
                "The MARAC has recorded no confidentiality statement.")));
    parts.addAll(incomplete(minutes.incomplete()));
    parts.add(
        Part.of(
            "Cases",
            minutes.cases().isEmpty()
                ? "No case was on the agenda."
                : "In the order of the agenda."));
    minutes.cases().forEach(heard -> parts.addAll(CasePages.of(heard)));
    if (!minutes.otherActions().isEmpty()) {
      parts.add(
          CasePages.agreed("Other actions agreed at this meeting", 2, minutes.otherActions()));
    }
    parts.add(
        lines(
            2,
            "Unachievable actions minuted",
            "The meeting minuted no action as unachievable.",
            minutes.unachievableMinuted()));
    parts.add(told("Other decisions on actions", "None.", minutes.decisions()));
    parts.add(HeadPart.of(minutes.head()));
    parts.add(later());
    return parts;
  }

  private static Part attending(String heading, List<Attender> who) {
    return grid(
        2,
        heading,
        "None recorded.",
        Grid.of("Agency 34", "Representative 33", "Confidentiality statement signed 33"),
        who.stream()
            .map(each -> List.of(each.agency(), Lines.orNot(each.representative()), signed(each)))
            .toList());
  }

  private Part observers() {
    return attending("Observers", minutes.observers());
  }

  private static String signed(Attender attender) {
    return attender.confidentialitySigned() ? "Signed" : "Not signed";
  }

  private Part apologies() {
    return grid(
        2,
        "Apologies",
        "None recorded.",
        Grid.of("Agency 34", "Representative 33", "Information sent 33"),
        minutes.apologies().stream()
            .map(each -> List.of(each.agency(), Lines.orNot(each.representative()), informed(each)))
            .toList());
  }

  private static String informed(Attender attender) {
    if (!attender.informationSent()) {
      return "No information sent";
    }
    LocalDate on = attender.informationSentOn();
    return on == null ? "Sent, the day is not recorded" : "Sent on " + InWords.day(on);
  }

  private static List<Part> incomplete(Incomplete incomplete) {
    String since =
        incomplete.since() == null
            ? "These are the MARAC's first minutes."
            : "Since the minutes of %s.".formatted(InWords.day(incomplete.since()));
    return List.of(
        Part.of("Incomplete actions", since),
        lines(
            3,
            "Not possible because circumstances changed",
            "None was reported.",
            incomplete.circumstancesChanged()),
        lines(
            3,
            "The agency has not undertaken it",
            "The meeting found none.",
            incomplete.notUndertaken()),
        lines(
            3,
            "Overdue, and nothing found about it at this meeting",
            "None.",
            incomplete.overdue()),
        lines(3, "Open and not yet due, carried over or not", "None.", incomplete.notYetDue()));
  }

  static Part lines(int level, String heading, String none, List<ActionLine> lines) {
    return grid(
        level,
        heading,
        none,
        Grid.of(
            "Case 10",
            "Action 28",
            "Agency / representative 17",
            "Agreed 11",
            "Due 11",
            "Status and what was said 23"),
        lines.stream().map(MinutesPage::cells).toList());
  }

  private static List<String> cells(ActionLine line) {
    return List.of(
        Objects.requireNonNullElse(line.reference(), "No case"),
        line.action(),
        owner(line),
        InWords.date(line.agreedOn()),
        line.dueOn() == null ? "No date" : InWords.day(line.dueOn()),
        line.explanation() == null ? line.standing() : line.standing() + "\n" + line.explanation());
  }

  static String owner(ActionLine line) {
    return Lines.orNot(line.agency())
        + (line.representative() == null ? "" : " / " + line.representative());
  }

  private Part later() {
    return told(
        "Recorded after these minutes were issued",
        minutes.issue() == Minutes.Issue.ISSUED
            ? "Nothing up to now."
            : "These minutes are not issued.",
        minutes.recordedAfter());
  }

  private Part told(String heading, String none, List<Told> rows) {
    return grid(
        2,
        heading,
        none,
        Grid.of("Happened 14", "About 28", "What 34", "Recorded 24"),
        rows.stream().map(this::cells).toList());
  }

  private List<String> cells(Told told) {
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

  static Part grid(int level, String heading, String none, Grid empty, List<List<String>> rows) {
    return rows.isEmpty()
        ? new Part(level, heading, List.of(none), null)
        : new Part(level, heading, List.of(), empty.with(heading, rows));
  }
}
