package org.maractracker.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.events.action.ReminderOccasion.DUE_SOON;
import static org.maractracker.events.action.ReminderOccasion.JOINT_UNCONFIRMED;
import static org.maractracker.events.action.ReminderOccasion.OVERDUE;
import static org.maractracker.events.action.ReminderOccasion.STATUS_NOT_REPORTED;
import static org.maractracker.events.action.ReminderOccasion.UNACKNOWLEDGED;
import static org.maractracker.reminders.Practices.AGREED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maractracker.events.action.ReminderOccasion;
import org.maractracker.events.action.ReminderRecipient;
import org.maractracker.query.views.outstanding.OutstandingAction;
import org.maractracker.query.views.outstanding.Partner;
import org.maractracker.query.views.outstanding.Reminded;
import org.maractracker.query.views.outstanding.RemindingMarac;

/** Who is told what on a day. */
class DigestsTest {

  private static final Recipient POLICE = Recipient.agency("police");

  private static Map<Recipient, List<Reminder>> on(
      String day, RemindingMarac marac, OutstandingAction... actions) {
    return on(day, marac, List.of(), actions);
  }

  private static Map<Recipient, List<Reminder>> on(
      String day, RemindingMarac marac, List<LocalDate> sittings, OutstandingAction... actions) {
    return Digests.of(marac, LocalDate.parse(day), sittings, List.of(actions));
  }

  private static List<ReminderOccasion> occasions(@Nullable List<Reminder> reminders) {
    return reminders == null ? List.of() : reminders.stream().map(Reminder::occasion).toList();
  }

  private static Reminded told(
      ReminderOccasion occasion,
      ReminderRecipient recipient,
      @Nullable String agencyId,
      String first,
      String last) {
    return new Reminded(
        occasion, recipient, agencyId, LocalDate.parse(first), LocalDate.parse(last));
  }

  private static Reminded overdueTold(String first, String last) {
    return told(OVERDUE, ReminderRecipient.AGENCY, "police", first, last);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-06,",
    "2027-03-07, DUE_SOON",
    "2027-03-10, DUE_SOON",
    "2027-03-11, OVERDUE",
    "2028-02-29, OVERDUE"
  })
  void isDueSoonUpToItsDayAndOverdueFromTheNext(String day, @Nullable ReminderOccasion occasion) {
    Map<Recipient, List<Reminder>> told =
        on(day, Practices.marac(null, null), Practices.of("police"));
    assertThat(occasions(told.get(POLICE))).isEqualTo(Stream.ofNullable(occasion).toList());
  }

  @ParameterizedTest
  @CsvSource({"2027-03-02, 0", "2027-03-03, 1"})
  void isUnacknowledgedAfterSoManyDays(String day, int times) {
    OutstandingAction unseen = Practices.action("police", false, List.of(), true);
    assertThat(occasions(on(day, Practices.marac(), unseen).get(POLICE)))
        .isEqualTo(List.of(UNACKNOWLEDGED).subList(0, times));
  }

  @Test
  void remindsThePartnersThatHaveNotConfirmedAndNobodyElse() {
    List<Partner> partners =
        List.of(new Partner("housing", false, AGREED), new Partner("idva", true, AGREED));
    OutstandingAction joint = Practices.action("police", true, partners, true);
    assertThat(on("2027-03-02", Practices.marac(), joint)).isEmpty();
    Map<Recipient, List<Reminder>> told = on("2027-03-03", Practices.marac(), joint);
    assertThat(told.keySet()).containsExactly(Recipient.agency("housing"));
    assertThat(occasions(told.get(Recipient.agency("housing")))).containsExactly(JOINT_UNCONFIRMED);
  }

  @Test
  void tellsAllWhoUndertookItThatItIsDue() {
    OutstandingAction joint =
        Practices.action("police", true, List.of(new Partner("housing", true, AGREED)), true);
    assertThat(on("2027-03-11", Practices.marac(), joint).keySet())
        .containsExactlyInAnyOrder(POLICE, Recipient.agency("housing"));
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-02, 2027-03-01, 0", // it was agreed at that one
    "2027-03-02, 2027-03-10, 0",
    "2027-03-03, 2027-03-10, 1",
    "2027-03-05, 2027-03-05, 1", // the meeting's own day
    "2027-03-02, 2027-03-02, 1"
  })
  void awaitsAReportBeforeTheMeetingAfterItWasAgreed(String day, String sitting, int times) {
    OutstandingAction silent = Practices.action("police", true, List.of(), false);
    List<LocalDate> sittings =
        Stream.of(LocalDate.parse(sitting), LocalDate.parse("2027-04-07"))
            .filter(each -> !each.isBefore(LocalDate.parse(day)))
            .toList();
    assertThat(occasions(on(day, Practices.marac(), sittings, silent).get(POLICE)))
        .isEqualTo(List.of(STATUS_NOT_REPORTED).subList(0, times));
  }

  @Test
  void awaitsNoReportWhereOneWasGivenOrNoMeetingIsScheduled() {
    OutstandingAction silent = Practices.action("police", true, List.of(), false);
    assertThat(on("2027-03-05", Practices.marac(), silent)).isEmpty();
    assertThat(
            on(
                "2027-03-05",
                Practices.marac(),
                List.of(LocalDate.parse("2027-03-08")),
                Practices.of("police")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2027-03-12, 0", "2027-03-17, 0", "2027-03-18, 1", "2027-03-30, 1"})
  void isRepeatedAfterSoManyDaysAndNotBefore(String day, int times) {
    Map<Recipient, List<Reminder>> told =
        on(
            day,
            Practices.marac(null, null),
            Practices.of("police", overdueTold("2027-03-11", "2027-03-11")));
    assertThat(occasions(told.get(POLICE))).isEqualTo(List.of(OVERDUE).subList(0, times));
  }

  /** In a zone further west the day before comes again. */
  @Test
  void isNotRepeatedOnADayBeforeTheLast() {
    assertThat(
            on(
                "2027-03-11",
                Practices.marac(),
                Practices.of("police", overdueTold("2027-03-12", "2027-03-12"))))
        .isEmpty();
  }

  @Test
  void goesToTheCoordinatorAndThenToTheSteeringGroup() {
    OutstandingAction late = Practices.of("police", overdueTold("2027-03-11", "2027-03-18"));
    assertThat(on("2027-03-17", Practices.marac(), late)).isEmpty();
    assertThat(on("2027-03-18", Practices.marac(), late).keySet())
        .containsExactly(Recipient.COORDINATOR);
    assertThat(on("2027-03-25", Practices.marac(), late).keySet())
        .containsExactly(POLICE, Recipient.COORDINATOR, Recipient.STEERING_GROUP);
    assertThat(on("2027-03-25", Practices.marac(null, null), late).keySet())
        .containsExactly(POLICE);
  }

  @Test
  void countsFromTheFirstReminderAlsoWhenTheActionHasPassedOn() {
    OutstandingAction passedOn = Practices.of("housing", overdueTold("2027-03-11", "2027-03-18"));
    assertThat(on("2027-03-18", Practices.marac(), passedOn).keySet())
        .containsExactlyInAnyOrder(Recipient.agency("housing"), Recipient.COORDINATOR);
  }

  @Test
  void letsNothingPassBeforeItsDay() {
    OutstandingAction soon =
        Practices.of(
            "police",
            told(DUE_SOON, ReminderRecipient.AGENCY, "police", "2027-02-01", "2027-03-09"));
    assertThat(on("2027-03-10", Practices.marac(), soon)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"idva", "probation", ","})
  void tellsTheCoordinatorAtOnceWhereTheAgencyCannotBeTold(@Nullable String agencyId) {
    Map<Recipient, List<Reminder>> told =
        on("2027-03-11", Practices.marac(), Practices.of(agencyId));
    assertThat(told.keySet()).containsExactly(Recipient.COORDINATOR);
    assertThat(told.get(Recipient.COORDINATOR))
        .containsExactly(new Reminder(Practices.ACTION, OVERDUE, agencyId, Practices.DUE));
    assertThat(on("2027-03-08", Practices.marac(), Practices.of(agencyId)).keySet())
        .containsExactly(Recipient.COORDINATOR);
  }

  @Test
  void tellsTheSteeringGroupInTheEndWhereNobodyElseCanBeTold() {
    RemindingMarac groupAlone = Practices.marac(null, "group@marac.example");
    assertThat(on("2027-03-24", groupAlone, Practices.of("idva"))).isEmpty();
    assertThat(on("2027-03-25", groupAlone, Practices.of("idva")).keySet())
        .containsExactly(Recipient.STEERING_GROUP);
  }

  @Test
  void tellsNobodyOfAnActionWithoutADueDateThatIsSeenToAndReported() {
    OutstandingAction imported =
        new OutstandingAction(
            Practices.ACTION, null, "police", AGREED, true, List.of(), AGREED, true, List.of());
    assertThat(on("2029-03-11", Practices.marac(), imported)).isEmpty();
  }
}
