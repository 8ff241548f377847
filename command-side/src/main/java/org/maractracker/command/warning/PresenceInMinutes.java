package org.maractracker.command.warning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maractracker.command.facts.MeetingFacts;
import org.maractracker.command.facts.OpenActions;
import org.maractracker.command.warning.Warning.Reference;
import org.maractracker.events.EventTypes;
import org.maractracker.events.meeting.AgencyAttendance;
import org.maractracker.events.meeting.Attendance;
import org.maractracker.events.meeting.AttendanceRecorded;
import org.maractracker.store.events.EventArchive;
import org.springframework.stereotype.Component;

/**
 * Warning that an agency loses its presence at a meeting at which it undertook actions that have
 * ended: its minutes would name it as their owner and not as present. While they are open that is
 * refused.
 */
@Component
public final class PresenceInMinutes {

  /** Code by which clients recognise the warning. */
  static final String CODE = "undertook-what-has-ended";

  private static final Set<String> LISTS =
      Set.of(EventTypes.of(AttendanceRecorded.class).orElseThrow().name());

  private final PlanLookup plan;
  private final OpenActions open;
  private final EventArchive archive;

  PresenceInMinutes(PlanLookup plan, OpenActions open, EventArchive archive) {
    this.plan = plan;
    this.open = open;
    this.archive = archive;
  }

  /** Returns a warning for each agency that the whole list takes presence from. */
  public List<Warning> ofList(UUID meetingId, List<AgencyAttendance> rows) {
    Set<String> lost = new HashSet<>(presentAt(meetingId));
    lost.removeAll(MeetingFacts.presentIn(rows));
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      places.put(rows.get(i).agencyId(), i);
    }
    List<Warning> warnings = new ArrayList<>();
    lost.stream()
        .sorted()
        .forEach(agency ->
            warnings.addAll(
                warning(
                    meetingId,
                    agency,
                    places.containsKey(agency)
                        ? "attendance[" + places.get(agency) + "].attendance"
                        : "attendance")));
    return List.copyOf(warnings);
  }

  /** Returns the warning about one agency's row, or none. */
  public List<Warning> ofRow(UUID meetingId, AgencyAttendance row) {
    return row.attendance() != Attendance.PRESENT && presentAt(meetingId).contains(row.agencyId())
        ? warning(meetingId, row.agencyId(), "attendance")
        : List.of();
  }

  private Set<String> presentAt(UUID meetingId) {
    return archive.forFolding(List.of(meetingId.toString()), LISTS).stream()
        .reduce((_, later) -> later)
        .map(last -> MeetingFacts.presentIn(((AttendanceRecorded) last.event()).attendance()))
        .orElse(Set.of());
  }

  private List<Warning> warning(UUID meetingId, String agencyId, String field) {
    List<Reference> undertaken = plan.undertakenAt(meetingId, agencyId);
    Set<UUID> still =
        open.among(undertaken.stream().map(Reference::actionId).toList()).stream()
            .collect(Collectors.toSet());
    List<Reference> ended =
        undertaken.stream().filter(each -> !still.contains(each.actionId())).toList();
    return ended.isEmpty()
        ? List.of()
        : List.of(
            Warning.of(
                CODE,
                field,
                "An agency that is no longer present undertook actions at this meeting that have"
                    + " ended (%d). The minutes will name it as their owner and not as present."
                        .formatted(ended.size()),
                ended));
  }
}
