package org.maractracker.command.meeting;

import static org.maractracker.command.GivenHistory.CASE;
import static org.maractracker.command.GivenHistory.MARCH;
import static org.maractracker.command.GivenHistory.NOBODYS;
import static org.maractracker.command.GivenHistory.SOUTHSHIRE_CASE;
import static org.maractracker.command.GivenHistory.UNHEARD_CASE;
import static org.maractracker.problem.ProblemCode.MEETING_CLOSED;
import static org.maractracker.problem.ProblemCode.NOT_FOUND;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maractracker.events.meeting.CaseDelisted;
import org.maractracker.events.meeting.CaseListed;

/** Putting cases on the agenda and taking them off. */
class AgendaTest {

  @Test
  void listsACase() {
    AMeeting.inMarch()
        .when(list(UNHEARD_CASE))
        .stores(new CaseListed(MARCH, UNHEARD_CASE, on("2026-06-01")));
  }

  @Test
  void isQuietWhenTheCaseIsListedAlsoAfterClosing() {
    AMeeting.inMarch().when(list(CASE)).isQuiet();
    AMeeting.inMarch().given(AMeeting.CLOSED).when(list(CASE)).isQuiet();
  }

  @Test
  void delistsACase() {
    AMeeting.inMarch().when(delist(CASE)).stores(new CaseDelisted(MARCH, CASE, on("2026-06-01")));
  }

  @Test
  void isQuietWhenTheCaseIsNotListed() {
    AMeeting.inMarch().when(delist(UNHEARD_CASE)).isQuiet();
  }

  @Test
  void listsACaseAgainThatWasDelisted() {
    AMeeting.inMarch()
        .given(new CaseDelisted(MARCH, CASE, on("2026-03-02")))
        .when(list(CASE))
        .stores(new CaseListed(MARCH, CASE, on("2026-06-01")));
  }

  @Test
  void refusesAChangeOnceTheMeetingIsClosedOrCancelled() {
    AMeeting.inMarch().given(AMeeting.CLOSED).when(list(UNHEARD_CASE)).isRefused(MEETING_CLOSED);
    AMeeting.inMarch().given(AMeeting.CANCELLED).when(delist(CASE)).isRefused(MEETING_CLOSED);
  }

  @Test
  void doesNotKnowOtherMaracsCases() {
    AMeeting.inMarch().when(list(SOUTHSHIRE_CASE)).isRefused("caseId", NOT_FOUND);
    AMeeting.inMarch().when(list(NOBODYS)).isRefused("caseId", NOT_FOUND);
    AMeeting.inMarch().when(list(MARCH)).isRefused("caseId", NOT_FOUND);
    AMeeting.inMarch().when(delist(NOBODYS)).isRefused("caseId", NOT_FOUND);
  }

  private static ListCase list(UUID caseId) {
    return new ListCase(MARCH, caseId, null);
  }

  private static DelistCase delist(UUID caseId) {
    return new DelistCase(MARCH, caseId, null);
  }
}
