package org.maractracker.command.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.testsupport.events.ActionAgreedBuilder.anAgreedAction;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maractracker.command.facts.FactsOf;
import org.maractracker.command.warning.PlanLookup.Worded;
import org.maractracker.command.warning.Warning.Reference;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.ActionReopened;

class AlreadyOnThePlanTest {

  private static final UUID CASE = id(11);
  private static final UUID OTHER_CASE = id(12);
  private static final UUID ON_PLAN = id(21);
  private static final UUID NEW = id(22);
  private static final String LOCKS = "Change the locks at her flat";

  private static List<Warning> warnings(Proposed proposed, ActionEvent... since) {
    return warnings(List.of(proposed), since);
  }

  private static List<Warning> warnings(List<Proposed> proposed, ActionEvent... since) {
    List<ActionEvent> events = new ArrayList<>();
    events.add(anAgreedAction(ON_PLAN).meetingId(id(1)).caseId(CASE).build());
    events.addAll(List.of(since));
    Plan plan = new Plan(List.of(new Worded(ON_PLAN, CASE, "police", Likeness.key(LOCKS))));
    return new AlreadyOnThePlan(plan, FactsOf.openActions(events)).warnings(proposed);
  }

  private static Proposed proposed(UUID caseId, String agency, String description) {
    return new Proposed(NEW, caseId, agency, description, "description");
  }

  @Test
  void warnsOfTheSameActionTypedTwice() {
    assertThat(warnings(proposed(CASE, "police", LOCKS)))
        .containsExactly(
            new Warning(
                "already-on-the-plan",
                "description",
                "This agency has an open action for this case already that says the same. If it is"
                    + " the same, enter one of them in error.",
                ON_PLAN,
                CASE,
                List.of(new Reference(CASE, ON_PLAN))));
  }

  @Test
  void warnsOfTheSameWordsInAnotherOrder() {
    assertThat(warnings(proposed(CASE, "police", "Locks of the flat: to be changed."))).hasSize(1);
    assertThat(warnings(proposed(CASE, "police", "Ring her sister"))).isEmpty();
  }

  @Test
  void saysNothingOfAnotherAgencyOrAnotherCase() {
    assertThat(warnings(proposed(CASE, "housing", LOCKS))).isEmpty();
    assertThat(warnings(proposed(OTHER_CASE, "police", LOCKS))).isEmpty();
  }

  @Test
  void saysNothingOfOneThatHasEnded() {
    ActionCompleted done = new ActionCompleted(ON_PLAN, on("2026-03-20"), "x", null, 0, false);
    ActionReopened reopened = new ActionReopened(ON_PLAN, "x", on("2026-03-21"));
    assertThat(warnings(proposed(CASE, "police", LOCKS), done)).isEmpty();
    assertThat(warnings(proposed(CASE, "police", LOCKS), done, reopened)).hasSize(1);
  }

  @Test
  void warnsOfARowThatIsInTheSameRequestTwice() {
    Proposed first = new Proposed(id(31), CASE, "idva", LOCKS, "actions[0].description");
    Proposed second = new Proposed(id(32), CASE, "idva", LOCKS, "actions[1].description");
    assertThat(warnings(List.of(first, second)))
        .singleElement()
        .satisfies(warning -> {
          assertThat(warning.field()).isEqualTo("actions[1].description");
          assertThat(warning.actionId()).isEqualTo(id(31));
        });
  }
}
