package org.maractracker.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maractracker.events.action.ReminderOccasion;
import org.maractracker.query.views.outstanding.RemindingMarac;

class MailTest {

  private static final UUID ID = new UUID(0, 7);
  private static final LocalDate DAY = LocalDate.parse("2027-03-25");

  private static Mail mail(Recipient recipient, RemindingMarac marac, Reminder... reminders) {
    Digest digest = new Digest(ID, marac.maracId(), DAY, recipient, 0, List.of());
    return Mail.of(digest, List.of(reminders), "to@x.example", marac, "https://tracker.example");
  }

  private static Reminder reminder(long action, ReminderOccasion occasion, String dueOn) {
    return new Reminder(new UUID(0, action), occasion, "police", LocalDate.parse(dueOn));
  }

  @Test
  void saysReferencesDaysAndNumbers() {
    Mail mail =
        mail(
            Recipient.agency("police"),
            Practices.marac(),
            reminder(2, ReminderOccasion.OVERDUE, "2027-03-20"),
            reminder(1, ReminderOccasion.OVERDUE, "2027-03-24"),
            reminder(1, ReminderOccasion.UNACKNOWLEDGED, "2027-03-24"));
    assertThat(mail.subject()).isEqualTo("MARAC actions: 3 reminders on 25 March 2027");
    assertThat(mail.text())
        .isEqualTo(
            """
            OFFICIAL

            Northshire: actions to attend to on 25 March 2027
            For the agency police.

            This message names nobody, on purpose. Sign in to see what each action is.
            https://tracker.example

            Overdue (2)
            - action 00000000-0000-0000-0000-000000000002, due 20 March 2027
            - action 00000000-0000-0000-0000-000000000001, due 24 March 2027

            Not acknowledged (1)
            - action 00000000-0000-0000-0000-000000000001, due 24 March 2027
            """);
  }

  @Test
  void saysToTheMaracsOwnWhichAgencyItIs() {
    Mail mail =
        mail(
            Recipient.COORDINATOR,
            Practices.marac(),
            reminder(2, ReminderOccasion.JOINT_UNCONFIRMED, "2027-03-20"),
            new Reminder(new UUID(0, 3), ReminderOccasion.STATUS_NOT_REPORTED, null, null));
    assertThat(mail.subject()).isEqualTo("MARAC actions: 2 reminders on 25 March 2027");
    assertThat(mail.text())
        .contains(
            "- action 00000000-0000-0000-0000-000000000002, due 20 March 2027, police\n",
            "- action 00000000-0000-0000-0000-000000000003, without a due date, no agency\n");
  }

  @Test
  void letsNoNameOfAMaracBeginALineOfItsOwn() {
    RemindingMarac odd =
        new RemindingMarac(
            "odd",
            "Odd\r\nBcc: somebody@else.example",
            "Europe/London",
            "A\nB",
            Practices.marac().reminding(),
            List.of("police"),
            1);
    Mail mail =
        mail(Recipient.agency("police"), odd, reminder(1, ReminderOccasion.DUE_SOON, "2027-03-26"));
    assertThat(mail.text()).startsWith("A B\n\nOdd Bcc: somebody@else.example: actions");
    assertThat(mail.subject()).isEqualTo("MARAC actions: 1 reminder on 25 March 2027");
  }
}
