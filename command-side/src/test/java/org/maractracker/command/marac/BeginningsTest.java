package org.maractracker.command.marac;

import static org.maractracker.command.GivenHistory.CASE;
import static org.maractracker.command.GivenHistory.NOBODYS;
import static org.maractracker.command.GivenHistory.SOUTHSHIRE_CASE;
import static org.maractracker.command.OpenCaseBuilder.anOpening;
import static org.maractracker.problem.ProblemCode.DATE_IN_FUTURE;
import static org.maractracker.problem.ProblemCode.MALFORMED;
import static org.maractracker.problem.ProblemCode.NOT_FOUND;
import static org.maractracker.problem.ProblemCode.STALE_VERSION;
import static org.maractracker.testsupport.events.CaseOpenedBuilder.anOpenedCase;
import static org.maractracker.testsupport.events.MeetingScheduledBuilder.aScheduledMeeting;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maractracker.command.casefile.OpenCase;
import org.maractracker.command.meeting.ScheduleMeeting;
import org.maractracker.events.PartialDate;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.events.casefile.CaseParty;
import org.maractracker.events.casefile.Party;
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.events.casefile.Victim;

/** Meetings and cases, which begin in a MARAC. */
class BeginningsTest {

  private static final UUID NEW = id(41);
  private static final LocalDate DAY = LocalDate.parse("2026-07-14");
  private static final Victim VICTIM = new Victim("Made Up");
  private static final List<CaseParty> PARTIES = List.of(new CaseParty(Party.CHILD, "child"));
  private static final SafeContact NEVER = new SafeContact(false, false, null, "made up");

  @Test
  void schedulesAMeeting() {
    AMarac.established()
        .when(new ScheduleMeeting(MARAC, NEW, DAY, "Town hall", "Made Up Chair", null))
        .creates(
            aScheduledMeeting(NEW)
                .date(DAY)
                .venue("Town hall")
                .chair("Made Up Chair")
                .occurredOn("2026-06-01")
                .build());
  }

  @Test
  void opensACase() {
    AMarac.established().when(open(null, null)).creates(opened(null, "2026-06-01"));
  }

  @Test
  void opensARepeatOfAnEarlierCase() {
    AMarac.established().when(open(CASE, null)).creates(opened(CASE, "2026-06-01"));
  }

  @Test
  void doesNotKnowOtherMaracsCasesAsRepeated() {
    AMarac.established().when(open(SOUTHSHIRE_CASE, null)).isRefused("repeatOf", NOT_FOUND);
    AMarac.established().when(open(NOBODYS, null)).isRefused("repeatOf", NOT_FOUND);
  }

  /** In the month of the referral either may have been first. */
  @Test
  void refusesToRepeatACaseThatWasReferredLater() {
    UUID later = id(31);
    AMarac.established()
        .knowing(anOpenedCase(later).referredOn("2026-06-01").build())
        .when(open(later, null))
        .isRefused("repeatOf", MALFORMED);
    AMarac.established()
        .knowing(anOpenedCase(later).referredOn("2026-05-31").build())
        .when(open(later, null))
        .creates(opened(later, "2026-06-01"));
  }

  @Test
  void keepsTheIncidentAndWhetherThePerpetratorIsTheSame() {
    AMarac.established()
        .when(openAfter(on("2026-05"), false))
        .creates(openedAfter(on("2026-05"), false));
    AMarac.established().when(openAfter(null, true)).creates(openedAfter(null, true));
  }

  @Test
  void refusesAnIncidentStillToCome() {
    AMarac.established()
        .when(openAfter(on("2026-06-02"), null))
        .isRefused("incidentOn", DATE_IN_FUTURE);
    AMarac.established()
        .when(openAfter(on("2026-06"), null))
        .creates(openedAfter(on("2026-06"), null));
  }

  @Test
  void refusesADayStillToCome() {
    AMarac.established().when(open(null, on("2026-06-02"))).isRefused("occurredOn", DATE_IN_FUTURE);
    AMarac.established()
        .when(new ScheduleMeeting(MARAC, NEW, DAY, null, null, on("2026-06-02")))
        .isRefused("occurredOn", DATE_IN_FUTURE);
  }

  @Test
  void takesTheExpectedVersionForTheMaracs() {
    AMarac.established().expecting(1).when(open(null, null)).creates(opened(null, "2026-06-01"));
    AMarac.established().expecting(0).when(open(null, null)).isRefused(STALE_VERSION);
  }

  private static OpenCase open(@Nullable UUID repeatOf, @Nullable PartialDate occurredOn) {
    return open(repeatOf, null, null, occurredOn);
  }

  private static OpenCase openAfter(
      @Nullable PartialDate incidentOn, @Nullable Boolean samePerpetrator) {
    return open(CASE, incidentOn, samePerpetrator, null);
  }

  private static OpenCase open(
      @Nullable UUID repeatOf,
      @Nullable PartialDate incidentOn,
      @Nullable Boolean samePerpetrator,
      @Nullable PartialDate occurredOn) {
    return anOpening(NEW)
        .reference("N-3")
        .referredOn("2026-05")
        .victim(VICTIM)
        .parties(PARTIES)
        .repeatOf(repeatOf)
        .incidentOn(incidentOn)
        .samePerpetrator(samePerpetrator)
        .safeContact(NEVER)
        .occurredOn(occurredOn)
        .build();
  }

  private static CaseOpened opened(@Nullable UUID repeatOf, String occurredOn) {
    return opened(repeatOf, null, null, occurredOn);
  }

  private static CaseOpened openedAfter(
      @Nullable PartialDate incidentOn, @Nullable Boolean samePerpetrator) {
    return opened(CASE, incidentOn, samePerpetrator, "2026-06-01");
  }

  private static CaseOpened opened(
      @Nullable UUID repeatOf,
      @Nullable PartialDate incidentOn,
      @Nullable Boolean samePerpetrator,
      String occurredOn) {
    return anOpenedCase(NEW)
        .reference("N-3")
        .referredOn("2026-05")
        .victim(VICTIM)
        .parties(PARTIES)
        .repeatOf(repeatOf)
        .incidentOn(incidentOn)
        .samePerpetrator(samePerpetrator)
        .safeContact(NEVER)
        .occurredOn(occurredOn)
        .build();
  }
}
