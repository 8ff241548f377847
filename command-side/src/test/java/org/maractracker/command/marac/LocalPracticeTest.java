package org.maractracker.command.marac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.problem.ProblemCode.AGENCY_UNKNOWN;
import static org.maractracker.problem.ProblemCode.DATE_IN_FUTURE;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.command.marac.LocalPracticeRequest.Mailbox;
import org.maractracker.command.marac.LocalPracticeRequest.Reminders;
import org.maractracker.command.marac.LocalPracticeRequest.Threshold;
import org.maractracker.events.PartialDate;
import org.maractracker.events.marac.AgencyMailbox;
import org.maractracker.events.marac.LocalPracticeChanged;
import org.maractracker.events.marac.LocalThreshold;
import org.maractracker.events.marac.Reminding;
import org.maractracker.problem.Fault;

/** Practice of a MARAC in its own way. */
class LocalPracticeTest {

  private static final List<LocalThreshold> IN_TIME = List.of(new LocalThreshold("6.4", 90, 70));

  @Test
  void isTakenAsAWhole() {
    AMarac.established()
        .when(change("OFFICIAL", IN_TIME, reminding("housing"), null))
        .stores(event("OFFICIAL", IN_TIME, reminding("housing"), "2026-06-01"));
  }

  @Test
  void isQuietWhenItIsSo() {
    AMarac.established()
        .given(event("OFFICIAL", IN_TIME, reminding("housing"), "2026-05-01"))
        .when(change("OFFICIAL", IN_TIME, reminding("housing"), null))
        .isQuiet();
  }

  @Test
  void isQuietWhenNothingWasEverSaidAndNothingIs() {
    AMarac.established().when(change(null, List.of(), null, null)).isQuiet();
  }

  @Test
  void isGivenUpByLeavingItOut() {
    AMarac.established()
        .given(event("OFFICIAL", IN_TIME, reminding("housing"), "2026-05-01"))
        .when(change(null, List.of(), null, null))
        .stores(event(null, List.of(), null, "2026-06-01"));
  }

  @Test
  void refusesAMailboxOfAnAgencyThatIsNoMember() {
    AMarac.established()
        .when(change(null, List.of(), reminding("police"), null))
        .isRefused("reminding.mailboxes[0].agencyId", AGENCY_UNKNOWN);
  }

  @Test
  void refusesToBeChangedTomorrow() {
    AMarac.established()
        .when(change("OFFICIAL", List.of(), null, on("2026-06-02")))
        .isRefused("occurredOn", DATE_IN_FUTURE);
  }

  @Test
  void ratesNothingThatHasNoShareAndNothingUpsideDown() {
    assertThat(new Threshold("6.4", 90, 90).faults()).isEmpty();
    assertThat(new Threshold("6.2", 90, 70).faults())
        .extracting(Fault::field)
        .containsExactly("subPrinciple");
    assertThat(new Threshold("6.4", 70, 71).faults())
        .extracting(Fault::field)
        .containsExactly("amberFrom");
    Threshold once = new Threshold("6.4", 90, 70);
    assertThat(new LocalPracticeRequest(null, null, List.of(once, once), null, null).faults())
        .extracting(Fault::field)
        .containsExactly("thresholds[1]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"marac@housing.example", "a.b+c@x", "it's@h-1.example"})
  void takesTheAddressOfAMailbox(String address) {
    assertThat(new Mailbox("housing", address).faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "housing",
        "@housing.example",
        "a@",
        "a@-b.example",
        "a..b@c.example",
        "a@b@c.example",
        "a b@c.example",
        "a@c.example\r\nBcc: x@y.example",
        "Housing <a@c.example>",
        "a@c.example,b@c.example",
        "ä@c.example",
        "a@c.example."
      })
  void refusesWhatIsNoAddressOfAMailbox(String address) {
    assertThat(new Mailbox("housing", address).faults()).hasSize(1);
  }

  @Test
  void remindsAtEightAndAgainAfterAWeekUnlessToldOtherwise() {
    Mailbox housing = new Mailbox("housing", "marac@housing.example");
    Reminders asked =
        new Reminders(null, null, null, null, null, null, List.of(housing), null, null, null, null);
    assertThat(asked.faults()).isEmpty();
    assertThat(asked.asked())
        .isEqualTo(new Reminding(8, 3, 7, 2, 2, 7, mailbox(), null, 7, null, 21));
    Reminders twice =
        new Reminders(
            null, null, null, null, null, null, List.of(housing, housing), null, null, null, null);
    assertThat(twice.faults()).extracting(Fault::field).containsExactly("mailboxes[1]");
  }

  private static List<AgencyMailbox> mailbox() {
    return List.of(new AgencyMailbox("housing", "marac@housing.example"));
  }

  private static Reminding reminding(String agencyId) {
    List<AgencyMailbox> mailboxes = List.of(new AgencyMailbox(agencyId, "marac@a.example"));
    return new Reminding(8, 3, 7, 2, 2, 7, mailboxes, null, 7, null, 21);
  }

  private static ChangeLocalPractice change(
      @Nullable String marking,
      List<LocalThreshold> thresholds,
      @Nullable Reminding reminding,
      @Nullable PartialDate on) {
    return new ChangeLocalPractice(
        MARAC, new LocalPractice(marking, null, thresholds, reminding), on);
  }

  private static LocalPracticeChanged event(
      @Nullable String marking,
      List<LocalThreshold> thresholds,
      @Nullable Reminding reminding,
      String on) {
    return new LocalPracticeChanged(MARAC, marking, null, thresholds, reminding, on(on));
  }
}
