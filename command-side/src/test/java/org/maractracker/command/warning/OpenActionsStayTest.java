package org.maractracker.command.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.testsupport.events.ActionAgreedBuilder.anAgreedAction;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maractracker.command.facts.FactsOf;
import org.maractracker.command.warning.Warning.Reference;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.ActionReopened;

class OpenActionsStayTest {

  private static final UUID CASE = id(11);
  private static final UUID ONE = id(21);
  private static final UUID OTHER = id(22);

  private static OpenActionsStay after(ActionEvent... since) {
    List<ActionEvent> events = new ArrayList<>();
    for (UUID each : List.of(ONE, OTHER)) {
      events.add(anAgreedAction(each).meetingId(id(1)).caseId(CASE).build());
    }
    events.addAll(List.of(since));
    return new OpenActionsStay(Plan.of(CASE, List.of(ONE, OTHER)), FactsOf.openActions(events));
  }

  private static ActionCompleted done(UUID action) {
    return new ActionCompleted(action, on("2026-03-20"), "x", null, 0, false);
  }

  @Test
  void namesEveryOpenActionOfAnAgencyThatLeaves() {
    assertThat(after().leaving(MARAC, "housing"))
        .containsExactly(
            new Warning(
                "leaves-open-actions",
                "agencyId",
                "Actions that are its own or done jointly with it are open and stay so (2)."
                    + " Reallocate them at a meeting.",
                null,
                null,
                List.of(new Reference(CASE, ONE), new Reference(CASE, OTHER))));
  }

  @Test
  void namesTheOnlyOneByItself() {
    assertThat(after(done(OTHER)).closing(CASE))
        .containsExactly(
            new Warning(
                "case-has-open-actions",
                "caseId",
                "Actions of this case are open and stay so (1); they go on coming back to meetings.",
                ONE,
                CASE,
                List.of(new Reference(CASE, ONE))));
  }

  @Test
  void saysNothingWhereNothingIsOpen() {
    assertThat(after(done(ONE), done(OTHER)).leaving(MARAC, "housing")).isEmpty();
    assertThat(after(done(ONE), done(OTHER)).closing(CASE)).isEmpty();
  }

  @Test
  void whatWasReopenedIsOpen() {
    assertThat(
            after(done(ONE), done(OTHER), new ActionReopened(ONE, "x", on("2026-03-21")))
                .closing(CASE))
        .singleElement()
        .satisfies(warning -> assertThat(warning.actionId()).isEqualTo(ONE));
  }
}
