package org.maractracker.command.meeting;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maractracker.command.facts.Facts;
import org.maractracker.events.meeting.AgencyAttendance;
import org.maractracker.events.meeting.Attendance;
import org.maractracker.problem.Faults;
import org.maractracker.problem.ProblemCode;

/**
 * Rules on who attended: members alone, each once, and whoever undertook something there was
 * present ("Actions must not be allocated to an agency unless they are in attendance", reflective
 * prompts).
 *
 * @param before the attendance so far, by agency
 */
record AttendanceRules(
    UUID meetingId, String maracId, Map<String, AgencyAttendance> before, Facts facts) {

  /** Gathers what is wrong with a whole list. */
  void judgeList(List<AgencyAttendance> rows, Faults faults) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      AgencyAttendance row = rows.get(i);
      String at = "attendance[" + i + "].";
      faults.addIf(
          !seen.add(row.agencyId()),
          at + "agencyId",
          ProblemCode.MALFORMED,
          "The agency is listed twice.");
      judgeRow(row, at, faults);
    }
    before.keySet().stream()
        .filter(agency -> !seen.contains(agency))
        .sorted()
        .forEach(agency -> judgeAbsence(agency, "attendance", faults));
  }

  /**
   * Gathers what is wrong with the row of one agency. A row that stays as it is may name one that
   * has left since, so that the others' attendance can still be put right.
   *
   * @param path before every field: {@code attendance[3].} or nothing
   */
  void judgeRow(AgencyAttendance row, String path, Faults faults) {
    faults.addIf(
        !facts.marac(maracId).members().contains(row.agencyId())
            && !row.equals(before.get(row.agencyId())),
        path + "agencyId",
        ProblemCode.AGENCY_UNKNOWN,
        "The agency is not a current member of the MARAC.");
    if (row.attendance() != Attendance.PRESENT) {
      judgeAbsence(row.agencyId(), path + "attendance", faults);
    }
  }

  /**
   * Gathers {@code attendance-in-use} where the agency was present and undertook what is still
   * open.
   */
  private void judgeAbsence(String agencyId, String field, Faults faults) {
    AgencyAttendance known = before.get(agencyId);
    if (known == null || known.attendance() != Attendance.PRESENT) {
      return;
    }
    List<UUID> open = facts.openUndertakings(meetingId, agencyId);
    if (!open.isEmpty()) {
      String named = open.stream().map(UUID::toString).collect(Collectors.joining(", "));
      faults.add(
          field,
          ProblemCode.ATTENDANCE_IN_USE,
          "An agency that would no longer be present undertook actions here that are open: %s."
                  .formatted(named)
              + " Reallocate them, remove them or enter them in error first.");
    }
  }
}
