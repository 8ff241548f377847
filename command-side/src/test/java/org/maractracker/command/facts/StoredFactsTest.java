package org.maractracker.command.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.maractracker.command.GivenHistory.APRIL;
import static org.maractracker.command.GivenHistory.APRIL_DATE;
import static org.maractracker.command.GivenHistory.CASE;
import static org.maractracker.command.GivenHistory.JUNE_DATE;
import static org.maractracker.command.GivenHistory.MARCH;
import static org.maractracker.command.GivenHistory.MARCH_DATE;
import static org.maractracker.command.GivenHistory.MAY_DATE;
import static org.maractracker.command.GivenHistory.OTHER_RISK;
import static org.maractracker.command.GivenHistory.RISK;
import static org.maractracker.command.GivenHistory.SOUTHSHIRE_CASE;
import static org.maractracker.command.GivenHistory.SOUTHSHIRE_MEETING;
import static org.maractracker.command.GivenHistory.TODAY;
import static org.maractracker.command.GivenHistory.andThen;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.on;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.casefile.RiskEnteredInError;
import org.maractracker.events.marac.AgencyLeft;
import org.maractracker.events.marac.MaracSettingsChanged;
import org.maractracker.events.meeting.MeetingCancelled;
import org.maractracker.events.meeting.MeetingRescheduled;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.testsupport.SettableClock;

class StoredFactsTest {

  private final SettableClock clock = SettableClock.at("2026-06-01T12:00:00Z");

  @Test
  void knowsTheDayInTheMaracsOwnZoneAlsoOverTheClockChange() {
    clock.set(Instant.parse("2026-03-28T23:30:00Z"));
    asking(facts -> assertThat(facts.today(MARAC).date()).isEqualTo("2026-03-28"));
    clock.set(Instant.parse("2026-03-29T23:30:00Z"));
    asking(facts -> assertThat(facts.today(MARAC).date()).isEqualTo("2026-03-30"));
    clock.set(Instant.parse("2026-10-24T23:30:00Z"));
    asking(facts -> assertThat(facts.today(MARAC).date()).isEqualTo("2026-10-25"));
    clock.set(Instant.parse("2026-10-25T23:30:00Z"));
    asking(facts -> assertThat(facts.today(MARAC).date()).isEqualTo("2026-10-25"));
  }

  @Test
  void knowsTheDayInAZoneTheMaracMovedTo() {
    asking(
        facts -> assertThat(facts.today(MARAC).date()).isEqualTo("2026-06-02"),
        new MaracSettingsChanged(MARAC, "North", "Pacific/Auckland", 12, on("2026-01-02")));
  }

  @Test
  void knowsWhoIsAMember() {
    asking(
        facts ->
            assertThat(facts.marac(MARAC).members())
                .containsExactlyInAnyOrder("police", "idva", "probation", "education"),
        new AgencyLeft(MARAC, "housing", on("2026-05-01")));
    asking(facts -> assertThat(facts.marac("southshire").members()).isEmpty());
  }

  @Test
  void knowsAMeetingsDayAndWhoWasPresent() {
    asking(facts -> {
      MeetingFacts meeting = facts.meeting(MARAC, MARCH, "meetingId");
      assertThat(meeting.date()).isEqualTo(MARCH_DATE);
      assertThat(meeting.present()).containsExactlyInAnyOrder("police", "idva", "probation");
      assertThat(meeting.cancelled()).isFalse();
    });
    asking(
        facts -> {
          MeetingFacts meeting = facts.meeting(MARAC, MARCH, "meetingId");
          assertThat(meeting.date()).isEqualTo(APRIL_DATE);
          assertThat(meeting.cancelled()).isTrue();
        },
        new MeetingRescheduled(MARCH, MARCH_DATE, APRIL_DATE, "made up", on("2026-03-01")),
        new MeetingCancelled(MARCH, "made up", on("2026-03-02")));
  }

  @Test
  void knowsTheRisksOfACaseWithoutThoseEnteredInError() {
    asking(facts ->
        assertThat(facts.caseFile(MARAC, CASE, "caseId").risks())
            .containsExactlyInAnyOrder(RISK, OTHER_RISK));
    asking(
        facts ->
            assertThat(facts.caseFile(MARAC, CASE, "caseId").risks()).containsExactly(OTHER_RISK),
        new RiskEnteredInError(CASE, RISK, "made up", on("2026-04-01")));
  }

  @Test
  void knowsNothingOfOtherMaracsAndTakesNothingForWhatItIsNot() {
    asking(facts -> {
      isNotFound("there", () -> facts.meeting(MARAC, SOUTHSHIRE_MEETING, "there"));
      isNotFound("there", () -> facts.caseFile(MARAC, SOUTHSHIRE_CASE, "there"));
      isNotFound("there", () -> facts.meeting(MARAC, CASE, "there"));
      isNotFound("there", () -> facts.caseFile(MARAC, MARCH, "there"));
      isNotFound("maracId", () -> facts.marac("eastshire"));
      isNotFound("maracId", () -> facts.marac(MARCH.toString()));
    });
  }

  @Test
  void knowsWhichMeetingComesNext() {
    asking(facts -> {
      assertThat(facts.nextMeetingAfter(MARAC, APRIL_DATE)).hasValue(MAY_DATE);
      assertThat(facts.nextMeetingAfter(MARAC, TODAY)).hasValue(JUNE_DATE);
      assertThat(facts.nextMeetingAfter(MARAC, JUNE_DATE)).isEmpty();
    });
    asking(
        facts -> assertThat(facts.nextMeetingAfter(MARAC, MARCH_DATE)).hasValue(MAY_DATE),
        new MeetingCancelled(APRIL, "made up", on("2026-04-01")));
  }

  private static void isNotFound(String field, Runnable question) {
    assertThatExceptionOfType(RuleViolated.class)
        .isThrownBy(question::run)
        .satisfies(refusal -> {
          assertThat(refusal.code()).isEqualTo(ProblemCode.NOT_FOUND);
          assertThat(refusal.faults()).first().extracting("field").isEqualTo(field);
        });
  }

  /** Asks for facts inside a unit of work, which notes what was answered. */
  private void asking(Consumer<Facts> question, TrackerEvent... more) {
    Facts facts = FactsOf.at(clock, andThen(List.of(more)));
    DefaultUnitOfWork<GenericMessage<String>> unitOfWork =
        DefaultUnitOfWork.startAndGet(new GenericMessage<>("a question"));
    try {
      question.accept(facts);
    } finally {
      unitOfWork.rollback();
    }
  }
}
