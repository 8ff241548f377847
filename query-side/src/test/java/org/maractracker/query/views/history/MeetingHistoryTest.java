package org.maractracker.query.views.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.CASE;
import static org.maractracker.query.SecretFacts.MARCH;
import static org.maractracker.query.SecretFacts.agreed;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Role;
import org.maractracker.events.meeting.AgencyAttendance;
import org.maractracker.events.meeting.Attendance;
import org.maractracker.events.meeting.AttendanceRecorded;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.query.Callers;
import org.maractracker.query.Refused;
import org.maractracker.query.Stories;
import org.maractracker.query.Story;
import org.maractracker.testsupport.TestDatabase;

class MeetingHistoryTest {

  private static final Caller REVIEWER = Callers.northshire(Role.REVIEWER);
  private static final UUID ACTION = id(1001);

  private final Story story = Stories.begun();

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aMeetingsHistorySaysWhoWasTakenOffWhenAndByWhom(TestDatabase database) {
    AttendanceRecorded both = attended("police", "housing");
    story
        .tell(both, agreed(ACTION))
        .by("c-2", "Sam Chair", "CHAIR", "")
        .tell(attended("police"), new CaseListed(MARCH, CASE, on("2026-03-02")));
    List<HistoryItem> items = new Asked(database, story).meeting(MARCH, REVIEWER).items();
    assertThat(items)
        .extracting(HistoryItem::type)
        .containsExactly(
            "MeetingScheduled", "AttendanceRecorded", "AttendanceRecorded", "CaseListed");
    assertThat(items.get(2).actor().name()).isEqualTo("Sam Chair");
    assertThat(items.get(2).narrative()).contains("housing was taken off");
    assertThat(items.get(2).changes()).extracting(FieldChange::field).containsExactly("attendance");
    assertThat(((MeetingFields) items.get(1).state()).attendance()).isEqualTo(both.attendance());
    assertThat(items.get(3).caseId()).isEqualTo(CASE);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void itIsStaleWithoutAnEventThatCouldNotBeApplied(TestDatabase database) {
    story.tell(attended("police"));
    Asked asked = new Asked(database, story);
    assertThat(asked.meeting(MARCH, REVIEWER).stale()).isNull();
    asked.setAside(MARCH, "AttendanceRecorded");
    assertThat(asked.meeting(MARCH, REVIEWER).stale()).isTrue();
  }

  private static AttendanceRecorded attended(String... agencies) {
    List<AgencyAttendance> rows =
        Stream.of(agencies)
            .map(each -> new AgencyAttendance(each, Attendance.PRESENT, null, false, null, true))
            .toList();
    return new AttendanceRecorded(MARCH, rows, on("2026-03-02"));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void onlyWhoReadsAllOfAMeetingReadsItsHistory(TestDatabase database) {
    story.tell(attended("police"), agreed(ACTION));
    Asked asked = new Asked(database, story);
    for (Role role : List.of(Role.COORDINATOR, Role.CHAIR, Role.REVIEWER)) {
      assertThat(asked.meeting(MARCH, Callers.northshire(role)).items()).hasSize(2);
    }
    for (Caller stranger :
        List.of(
            Callers.agency("police"),
            Callers.northshire(Role.DASHBOARD),
            Callers.in("southshire", Role.COORDINATOR))) {
      Refused.with("not-found", () -> asked.meeting(MARCH, stranger));
    }
    Refused.with("not-found", () -> asked.meeting(ACTION, REVIEWER));
    Refused.with("not-found", () -> asked.caseFile(MARCH, REVIEWER));
  }
}
