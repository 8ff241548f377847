package org.maractracker.query.documents.minutes;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.maractracker.query.documents.minutes.Minutes.Incomplete;
import org.maractracker.query.documents.minutes.MinutesDocument.Part;
import org.maractracker.query.model.wording.InWords;

/** Layout of minutes under a MARAC's usual headings, each present even when empty. */
final class MinutesPage {

  private final Minutes minutes;
  private final ZoneId zone;

  private MinutesPage(Minutes minutes) {
    this.minutes = minutes;
    zone = ZoneId.of(minutes.timeZone());
  }

  static MinutesDocument of(Minutes minutes) {
    return new MinutesPage(minutes).sheet();
  }

  private MinutesDocument sheet() {
    String day = InWords.day(minutes.date());
    return new MinutesDocument(
        "Minutes of the %s MARAC, %s".formatted(minutes.marac(), day),
        Objects.requireNonNullElse(minutes.marking(), ""),
        standing(),
        facts(),
        parts());
  }

  private String standing() {
    return switch (minutes.issue()) {
      case DRAFT -> draft();
      case CANCELLED ->
          "The meeting was cancelled: %s"
              .formatted(Objects.requireNonNullElse(minutes.cancelledBecause(), ""));
      case ISSUED ->
          numbered()
              + "Issued on %s (%s), as it was known then. Nothing in these minutes was changed since; what"
                  .formatted(InWords.minute(Objects.requireNonNull(minutes.issuedAt()), zone), zone)
              + " was recorded later stands at their end.";
    };
  }

  private String draft() {
    return "Draft. The meeting is not closed: what is told here may still change."
        + (minutes.issues().isEmpty()
            ? ""
            : " It was reopened after its minutes had been issued; issue %d stands as it was."
                .formatted(minutes.issues().size()));
  }

  /** Says which issue it is where there is more than one. */
  private String numbered() {
    int issues = minutes.issues().size();
    return issues == 1 ? "" : "Issue %d of %d. ".formatted(minutes.issueNumber(), issues);
  }

  private List<List<String>> facts() {
    List<List<String>> facts = new ArrayList<>();
    facts.add(List.of("MARAC", minutes.marac()));
    facts.add(List.of("Date", InWords.day(minutes.date())));
    facts.add(List.of("Venue", ActionLineFormatter.orNot(minutes.venue())));
    facts.add(List.of("Chair", ActionLineFormatter.orNot(minutes.chair())));
    facts.add(List.of("Cases heard", Integer.toString(minutes.cases().size())));
    return facts;
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    parts.add(Grids.attending("Present", minutes.present()));
    parts.add(Grids.attending("Observers", minutes.observers()));
    parts.add(Grids.apologies(minutes.apologies()));
    parts.add(Grids.attending("Absent without apologies", minutes.absent()));
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
    int item = 0;
    for (CaseHeard heard : minutes.cases()) {
      parts.addAll(CasePages.of(++item, heard));
    }
    if (!minutes.otherActions().isEmpty()) {
      parts.add(
          CasePages.agreed("Other actions agreed at this meeting", 2, "", minutes.otherActions()));
    }
    parts.add(
        Grids.lines(
            2,
            "Unachievable actions minuted",
            "The meeting minuted no action as unachievable.",
            minutes.unachievableMinuted()));
    parts.add(Grids.told(zone, "Other decisions on actions", "None.", minutes.decisions()));
    parts.add(HeadPart.of(minutes.head()));
    parts.add(later());
    return parts;
  }

  private static List<Part> incomplete(Incomplete incomplete) {
    String since =
        incomplete.since() == null
            ? "These are the MARAC's first minutes."
            : "Since the minutes of %s.".formatted(InWords.day(incomplete.since()));
    return List.of(
        Part.of("Incomplete actions", since),
        Grids.lines(
            3,
            "Not possible because circumstances changed",
            "None was reported.",
            incomplete.circumstancesChanged()),
        Grids.lines(
            3,
            "The agency has not undertaken it",
            "The meeting found none.",
            incomplete.notUndertaken()),
        Grids.lines(
            3,
            "Overdue, and nothing found about it at this meeting",
            "None.",
            incomplete.overdue()),
        Grids.lines(
            3, "Open and not yet due, carried over or not", "None.", incomplete.notYetDue()));
  }

  private Part later() {
    return Grids.told(
        zone,
        "Recorded after these minutes were issued",
        minutes.issue() == Minutes.Issue.ISSUED
            ? "Nothing up to now."
            : "These minutes are not issued.",
        minutes.recordedAfter());
  }
}
