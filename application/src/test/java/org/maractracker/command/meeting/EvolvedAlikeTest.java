package org.maractracker.command.meeting;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.maractracker.command.FoldedAlike;
import org.maractracker.command.facts.MeetingFacts;
import org.maractracker.events.meeting.AgencyAttendance;
import org.maractracker.events.meeting.CaseDelisted;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.events.meeting.MeetingEvent;
import org.maractracker.query.model.meeting.MeetingState;

/**
 * Two folds read a meeting's events: the one that decisions rest on, and the one that is shown.
 * What both hold is the same after every event. The order of the agenda, which no decision rests
 * on, is that in which the cases that stand on it were listed.
 */
class EvolvedAlikeTest extends FoldedAlike<MeetingEvent, Meeting, MeetingState> {

  EvolvedAlikeTest() {
    super(MeetingEvent.class, MeetingLife::new, Meeting::new, Meeting::evolve, MeetingState::after);
  }

  @Override
  protected void isAlike(Meeting decided, MeetingState shown, List<MeetingEvent> told, String at) {
    assertThat(shown.meetingId()).as(at).isEqualTo(decided.meetingId);
    assertThat(shown.maracId()).as(at).isEqualTo(decided.maracId);
    assertThat(shown.date()).as(at).isEqualTo(decided.date);
    assertThat(shown.status()).as(at).hasToString(decided.stage.name());
    assertThat(shown.agenda()).as(at).containsExactlyInAnyOrderElementsOf(decided.agenda);
    assertThat(shown.attendance().stream().collect(toMap(AgencyAttendance::agencyId, row -> row)))
        .as(at)
        .isEqualTo(decided.attendance);
    assertThat(shown.agenda()).as(at).isEqualTo(agenda(told));
    assertThat(shown.present())
        .as(at)
        .isEqualTo(MeetingFacts.presentIn(List.copyOf(decided.attendance.values())));
  }

  /** By where each was last listed, those taken off since left out. */
  private static List<UUID> agenda(List<MeetingEvent> events) {
    return IntStream.range(0, events.size())
        .filter(i -> events.get(i) instanceof CaseListed listed && stands(listed, after(i, events)))
        .mapToObj(i -> ((CaseListed) events.get(i)).caseId())
        .toList();
  }

  private static List<MeetingEvent> after(int place, List<MeetingEvent> events) {
    return events.subList(place + 1, events.size());
  }

  private static boolean stands(CaseListed listed, List<MeetingEvent> later) {
    return later.stream()
        .noneMatch(event ->
            event instanceof CaseDelisted delisted && delisted.caseId().equals(listed.caseId()));
  }
}
