package org.maractracker.command.action;

import static org.maractracker.command.GivenHistory.ACTION;
import static org.maractracker.problem.ProblemCode.DATE_IN_FUTURE;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maractracker.events.action.ReminderOccasion;
import org.maractracker.events.action.ReminderRecipient;
import org.maractracker.events.action.ReminderSent;

class RecordReminderTest {

  private static final UUID MAIL = new UUID(0, 1);
  private static final UUID ANOTHER_MAIL = new UUID(0, 2);

  @Test
  void recordsThatAReminderWasSent() {
    AnAction.agreed().when(overdue("idva", "2026-04-01")).stores(sent("idva", "2026-04-01"));
  }

  @Test
  void recordsAlsoWhatWasSentForAnActionThatHasEndedMeanwhile() {
    AnAction.agreed()
        .given(AnAction.completed())
        .when(overdue("idva", "2026-04-01"))
        .stores(sent("idva", "2026-04-01"));
    AnAction.agreed()
        .given(AnAction.inError())
        .when(overdue("idva", "2026-04-01"))
        .stores(sent("idva", "2026-04-01"));
  }

  @Test
  void isQuietWhenTheSameIsRecordedForThatDay() {
    AnAction.agreed()
        .given(sent("idva", "2026-04-01"))
        .when(overdue("idva", "2026-04-01"))
        .isQuiet();
  }

  @Test
  void isQuietAlsoWhenAnotherMailSaysTheSame() {
    AnAction.agreed()
        .given(
            new ReminderSent(
                ACTION,
                ReminderOccasion.OVERDUE,
                ReminderRecipient.AGENCY,
                "idva",
                LocalDate.parse("2026-04-01"),
                ANOTHER_MAIL))
        .when(overdue("idva", "2026-04-01"))
        .isQuiet();
  }

  @Test
  void recordsAnotherDayAnotherAgencyAndAnotherRecipient() {
    AnAction.agreed()
        .given(sent("idva", "2026-04-01"))
        .when(overdue("idva", "2026-04-02"))
        .stores(sent("idva", "2026-04-02"));
    AnAction.agreed()
        .given(sent("idva", "2026-04-01"))
        .when(overdue(null, "2026-04-01"))
        .stores(sent(null, "2026-04-01"));
    AnAction.agreed()
        .given(sent("idva", "2026-04-01"))
        .when(
            new RecordReminder(
                ACTION,
                ReminderOccasion.OVERDUE,
                ReminderRecipient.COORDINATOR,
                "idva",
                LocalDate.parse("2026-04-01"),
                MAIL))
        .stores(
            new ReminderSent(
                ACTION,
                ReminderOccasion.OVERDUE,
                ReminderRecipient.COORDINATOR,
                "idva",
                LocalDate.parse("2026-04-01"),
                MAIL));
  }

  @Test
  void refusesADayStillToCome() {
    AnAction.agreed()
        .today("2026-04-01")
        .when(overdue("idva", "2026-04-02"))
        .isRefused("occurredOn", DATE_IN_FUTURE);
  }

  private static RecordReminder overdue(@Nullable String agencyId, String day) {
    return new RecordReminder(
        ACTION,
        ReminderOccasion.OVERDUE,
        ReminderRecipient.AGENCY,
        agencyId,
        LocalDate.parse(day),
        MAIL);
  }

  private static ReminderSent sent(@Nullable String agencyId, String day) {
    return new ReminderSent(
        ACTION,
        ReminderOccasion.OVERDUE,
        ReminderRecipient.AGENCY,
        agencyId,
        LocalDate.parse(day),
        MAIL);
  }
}
