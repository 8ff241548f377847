package org.maractracker.query.documents.minutes;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.maractracker.query.documents.minutes.MinutesDocument.Part;
import org.maractracker.query.model.wording.InWords;

/** Layout of minutes under a MARAC's usual headings, each present even when empty. */
final class MinutesPage {

  /** Heading before the cases; what stands before it is the attendance. */
  static final String CASES = "Cases";

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
        "Minutes of the %s, %s".formatted(InWords.marac(minutes.marac()), day),
        minutes.marking(),
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
    parts.add(Grids.informing("Apologies", minutes.apologies()));
    parts.add(Grids.informing("Absent without apologies", minutes.absent()));
    parts.add(
        Part.of(
            "Confidentiality statement",
            Objects.requireNonNullElse(
                minutes.confidentialityStatement(),
                "The MARAC has recorded no confidentiality statement.")));
    Backlog backlog = new Backlog(minutes.incomplete());
    parts.add(
        Part.of(
                CASES,
                minutes.cases().isEmpty()
                    ? "No case was on the agenda."
                    : "In the order of the agenda.")
            .fromANewPage());
    int item = 0;
    for (CaseHeard heard : minutes.cases()) {
      parts.addAll(CasePages.of(++item, heard));
    }
    if (!minutes.otherActions().isEmpty()) {
      parts.add(
          CasePages.agreed("Other actions agreed at this meeting", 2, "", minutes.otherActions()));
    }
    parts.addAll(backlog.heard());
    parts.add(
        Grids.lines(
            2,
            "Unachievable actions minuted",
            "The meeting minuted no action as unachievable.",
            minutes.unachievableMinuted()));
    parts.add(Grids.told(zone, "Other decisions on actions", "None.", minutes.decisions()));
    parts.add(HeadPart.of(minutes.head()));
    parts.add(later());
    parts.addAll(backlog.annex());
    return parts;
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
