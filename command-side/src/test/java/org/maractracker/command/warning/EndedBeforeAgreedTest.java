package org.maractracker.command.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.testsupport.events.ActionAgreedBuilder.anAgreedAction;
import static org.maractracker.testsupport.events.ActionImportedBuilder.anImportedAction;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.action.ActionReopened;

class EndedBeforeAgreedTest {

  private static final UUID ACTION = UUID.randomUUID();
  private static final UUID CASE = UUID.randomUUID();

  private static List<Warning> warnings(ActionEvent begun, String on) {
    return new EndedBeforeAgreed(
            new OneAction(
                List.of(begun, new ActionReopened(ACTION, "x", PartialDate.parse("2030-01-01")))))
        .warnings(ACTION, PartialDate.parse(on), "completedOn");
  }

  @Test
  void warnsOfADayBeforeTheOneItWasAgreedOn() {
    assertThat(warnings(agreed("2026-03-02"), "2026-03-01"))
        .containsExactly(
            new Warning(
                "ended-before-it-was-agreed",
                "completedOn",
                "This day (2026-03-01) is before the action was agreed (2026-03-02). If it is"
                    + " mistyped, reopen the action and end it on the right one; if it is right,"
                    + " nothing need be done.",
                ACTION,
                CASE,
                List.of(new Warning.Reference(CASE, ACTION))));
    assertThat(warnings(agreed("2026-03-02"), "2026-02")).hasSize(1);
    assertThat(warnings(agreed("2026-03-02"), "2025")).hasSize(1);
  }

  @Test
  void saysNothingOfWhatEndedOnThatDayOrLater() {
    assertThat(warnings(agreed("2026-03-02"), "2026-03-02")).isEmpty();
    assertThat(warnings(agreed("2026-03-02"), "2026-03-03")).isEmpty();
  }

  @Test
  void givesAMonthOrAYearTheBenefitOfTheDoubt() {
    assertThat(warnings(agreed("2026-03-02"), "2026-03")).isEmpty();
    assertThat(warnings(agreed("2026-03-02"), "2026")).isEmpty();
    assertThat(warnings(imported("2018-05", CASE), "2018-05-01")).isEmpty();
    assertThat(warnings(imported("2018-05", CASE), "2018-04-30")).hasSize(1);
  }

  @Test
  void namesNoCaseWhereTheListNamedNone() {
    assertThat(warnings(imported("2018", null), "2017-12-31"))
        .singleElement()
        .satisfies(warning -> assertThat(warning.caseId()).isNull());
  }

  private static ActionAgreed agreed(String day) {
    return anAgreedAction(ACTION)
        .meetingId(UUID.randomUUID())
        .caseId(CASE)
        .notLinkedBecause("x")
        .occurredOn(day)
        .build();
  }

  private static ActionImported imported(String day, @Nullable UUID file) {
    return anImportedAction(ACTION).caseId(file).occurredOn(day).build();
  }
}
