package org.maractracker.command.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.maractracker.command.Northshire.APRIL;
import static org.maractracker.command.Northshire.APRIL_DATE;
import static org.maractracker.command.Northshire.CASE;
import static org.maractracker.command.Northshire.JUNE_DATE;
import static org.maractracker.command.Northshire.MARCH;
import static org.maractracker.command.Northshire.MARCH_DATE;
import static org.maractracker.command.Northshire.MAY_DATE;
import static org.maractracker.command.Northshire.NORTHSHIRE;
import static org.maractracker.command.Northshire.OTHER_RISK;
import static org.maractracker.command.Northshire.RISK;
import static org.maractracker.command.Northshire.SOUTHSHIRE_CASE;
import static org.maractracker.command.Northshire.SOUTHSHIRE_MEETING;
import static org.maractracker.command.Northshire.TODAY;
import static org.maractracker.command.Northshire.andThen;
import static org.maractracker.command.Northshire.on;

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
    asking(facts -> assertThat(facts.today(NORTHSHIRE).date()).isEqualTo("2026-03-28"));
    clock.set(Instant.parse("2026-03-29T23:30:00Z"));
    asking(facts -> assertThat(facts.today(NORTHSHIRE).date()).isEqualTo("2026-03-30"));
    clock.set(Instant.parse("2026-10-24T23:30:00Z"));
    asking(facts -> assertThat(facts.today(NORTHSHIRE).date()).isEqualTo("2026-10-25"));
    clock.set(Instant.parse("2026-10-25T23:30:00Z"));
    asking(facts -> assertThat(facts.today(NORTHSHIRE).date()).isEqualTo("2026-10-25"));
  }

  @Test
  void knowsTheDayInAZoneTheMaracMovedTo() {
    asking(
        facts -> assertThat(facts.today(NORTHSHIRE).date()).isEqualTo("2026-06-02"),
        new MaracSettingsChanged(NORTHSHIRE, "North", "Pacific/Auckland", 12, on("2026-01-02")));
  }

  @Test
  void knowsWhoIsAMember() {
    asking(
        facts ->
            assertThat(facts.marac(NORTHSHIRE).members())
                .containsExactlyInAnyOrder("police", "idva", "probation", "education"),
        new AgencyLeft(NORTHSHIRE, "housing", on("2026-05-01")));
    asking(facts -> assertThat(facts.marac("southshire").members()).isEmpty());
  }

  @Test
  void knowsAMeetingsDayAndWhoWasPresent() {
    asking(facts -> {
      MeetingFacts meeting = facts.meeting(NORTHSHIRE, MARCH, "meetingId");
      assertThat(meeting.date()).isEqualTo(MARCH_DATE);
      assertThat(meeting.present()).containsExactlyInAnyOrder("police", "idva", "probation");
      assertThat(meeting.cancelled()).isFalse();
    });
    asking(
        facts -> {
          MeetingFacts meeting = facts.meeting(NORTHSHIRE, MARCH, "meetingId");
          assertThat(meeting.date()).isEqualTo(APRIL_DATE);
          assertThat(meeting.cancelled()).isTrue();
        },
        new MeetingRescheduled(MARCH, MARCH_DATE, APRIL_DATE, "made up", on("2026-03-01")),
        new MeetingCancelled(MARCH, "made up", on("2026-03-02")));
  }

  @Test
  void knowsTheRisksOfACaseWithoutThoseEnteredInError() {
    asking(facts ->
        assertThat(facts.caseFile(NORTHSHIRE, CASE, "caseId").risks())
            .containsExactlyInAnyOrder(RISK, OTHER_RISK));
    asking(
        facts ->
            assertThat(facts.caseFile(NORTHSHIRE, CASE, "caseId").risks())
                .containsExactly(OTHER_RISK),
        new RiskEnteredInError(CASE, RISK, "made up", on("2026-04-01")));
  }

  @Test
  void knowsNothingOfOtherMaracsAndTakesNothingForWhatItIsNot() {
    asking(facts -> {
      isNotFound("there", () -> facts.meeting(NORTHSHIRE, SOUTHSHIRE_MEETING, "there"));
      isNotFound("there", () -> facts.caseFile(NORTHSHIRE, SOUTHSHIRE_CASE, "there"));
      isNotFound("there", () -> facts.meeting(NORTHSHIRE, CASE, "there"));
      isNotFound("there", () -> facts.caseFile(NORTHSHIRE, MARCH, "there"));
      isNotFound("maracId", () -> facts.marac("eastshire"));
      isNotFound("maracId", () -> facts.marac(MARCH.toString()));
    });
  }

  @Test
  void knowsWhichMeetingComesNext() {
    asking(facts -> {
      assertThat(facts.nextMeetingAfter(NORTHSHIRE, APRIL_DATE)).hasValue(MAY_DATE);
      assertThat(facts.nextMeetingAfter(NORTHSHIRE, TODAY)).hasValue(JUNE_DATE);
      assertThat(facts.nextMeetingAfter(NORTHSHIRE, JUNE_DATE)).isEmpty();
    });
    asking(
        facts -> assertThat(facts.nextMeetingAfter(NORTHSHIRE, MARCH_DATE)).hasValue(MAY_DATE),
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
