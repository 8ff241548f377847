package org.maractracker.query.model.wording;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.meeting.AgencyAttendance;
import org.maractracker.events.meeting.AttendanceRecorded;
import org.maractracker.events.meeting.CaseDelisted;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.events.meeting.MeetingAddendumRecorded;
import org.maractracker.events.meeting.MeetingCancelled;
import org.maractracker.events.meeting.MeetingClosed;
import org.maractracker.events.meeting.MeetingEvent;
import org.maractracker.events.meeting.MeetingReopened;
import org.maractracker.events.meeting.MeetingRescheduled;
import org.maractracker.events.meeting.MeetingScheduled;
import org.maractracker.query.model.meeting.MeetingState;

/**
 * Narrator of a meeting's events: one sentence for each. An attendance list is told by who was put
 * on it, taken off it or changed, since a list that only lacks somebody says nothing of that.
 */
public final class MeetingNarrator {

  /** Narrator for those who read the ids of agencies beside the sentence. */
  public static final MeetingNarrator BY_ID = new MeetingNarrator(UnaryOperator.identity());

  private final UnaryOperator<String> nameOf;

  /**
   * @param nameOf what an agency is called, by its id
   */
  public MeetingNarrator(UnaryOperator<String> nameOf) {
    this.nameOf = nameOf;
  }

  /**
   * Returns the sentence.
   *
   * @param before the meeting before the event; null for its first
   */
  public String tell(MeetingEvent event, @Nullable MeetingState before) {
    return switch (event) {
      case MeetingScheduled e ->
          "A meeting was scheduled for %s.".formatted(Narrator.day(e.date()));
      case MeetingRescheduled e ->
          "The meeting was moved from %s to %s: %s."
              .formatted(Narrator.day(e.from()), Narrator.day(e.to()), Narrator.bare(e.reason()));
      case MeetingCancelled e ->
          "The meeting was cancelled: %s.".formatted(Narrator.bare(e.reason()));
      case AttendanceRecorded e -> attendance(e, before);
      case CaseListed _ -> "A case was put on the agenda.";
      case CaseDelisted _ -> "A case was taken off the agenda.";
      case MeetingClosed _ -> "The meeting was closed.";
      case MeetingReopened e ->
          "The meeting was reopened: %s.".formatted(Narrator.bare(e.reason()));
      case MeetingAddendumRecorded e -> Narrator.addendum(e.statement(), e.aboutPosition());
    };
  }

  private String attendance(AttendanceRecorded event, @Nullable MeetingState before) {
    Map<String, AgencyAttendance> was = byAgency(before == null ? List.of() : before.attendance());
    Map<String, AgencyAttendance> is = byAgency(event.attendance());
    List<String> changes = new ArrayList<>();
    was.values().stream()
        .filter(row -> !is.containsKey(row.agencyId()))
        .map(row -> "%s was taken off (%s)".formatted(nameOf.apply(row.agencyId()), words(row)))
        .forEach(changes::add);
    is.values().stream()
        .filter(row -> !row.equals(was.get(row.agencyId())))
        .map(row -> changed(row, was.get(row.agencyId())))
        .forEach(changes::add);
    return changes.isEmpty()
        ? "Attendance was recorded."
        : "Attendance was recorded: %s.".formatted(String.join("; ", changes));
  }

  private String changed(AgencyAttendance row, @Nullable AgencyAttendance was) {
    if (was == null) {
      return "%s %s".formatted(nameOf.apply(row.agencyId()), words(row));
    }
    return was.attendance() == row.attendance()
        ? "%s still %s, with other details".formatted(nameOf.apply(row.agencyId()), words(row))
        : "%s %s instead of %s".formatted(nameOf.apply(row.agencyId()), words(row), words(was));
  }

  private static String words(AgencyAttendance row) {
    return Narrator.words(row.attendance());
  }

  private static Map<String, AgencyAttendance> byAgency(List<AgencyAttendance> rows) {
    return rows.stream()
        .collect(
            toMap(AgencyAttendance::agencyId, row -> row, (_, later) -> later, LinkedHashMap::new));
  }
}
