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
import org.maractracker.command.warning.Warning.Reference;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.ActionReallocated;
import org.maractracker.events.action.ActionReopened;
import org.maractracker.events.action.ActionReworded;

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
    events.add(
        anAgreedAction(ON_PLAN)
            .meetingId(id(1))
            .caseId(CASE)
            .description(LOCKS)
            .responsibleAgencyId("police")
            .build());
    events.addAll(List.of(since));
    return new AlreadyOnThePlan(new Plan(CASE, List.of(ON_PLAN)), FactsOf.archive(events))
        .warnings(proposed);
  }

  private static Proposed proposed(UUID action, UUID caseId, String agency, String description) {
    return new Proposed(action, caseId, agency, description, "description");
  }

  private static Proposed locks() {
    return proposed(NEW, CASE, "police", LOCKS);
  }

  @Test
  void warnsOfTheSameActionTypedTwice() {
    assertThat(warnings(locks()))
        .containsExactly(
            new Warning(
                "already-on-the-plan",
                "description",
                "This agency has an open action for this case already that says much the same. If it"
                    + " is the same, enter one of them in error.",
                ON_PLAN,
                CASE,
                List.of(new Reference(CASE, ON_PLAN))));
  }

  @Test
  void warnsOfOneThatSaysMuchTheSame() {
    assertThat(warnings(proposed(NEW, CASE, "police", "Locks of the flat to be changed")))
        .hasSize(1);
    assertThat(warnings(proposed(NEW, CASE, "police", "Ring her sister"))).isEmpty();
  }

  @Test
  void saysNothingOfAnotherAgencyOrAnotherCase() {
    assertThat(warnings(proposed(NEW, CASE, "housing", LOCKS))).isEmpty();
    assertThat(warnings(proposed(NEW, OTHER_CASE, "police", LOCKS))).isEmpty();
  }

  @Test
  void saysNothingOfOneThatHasEnded() {
    ActionCompleted done = new ActionCompleted(ON_PLAN, on("2026-03-20"), "x", null, 0, false);
    assertThat(warnings(locks(), done)).isEmpty();
    assertThat(warnings(locks(), done, new ActionReopened(ON_PLAN, "x", on("2026-03-21"))))
        .hasSize(1);
  }

  @Test
  void goesByWhoseItIsNowAndByItsWordsNow() {
    ActionReallocated passedOn =
        new ActionReallocated(ON_PLAN, "police", "housing", id(2), null, "x", on("2026-03-20"));
    assertThat(warnings(locks(), passedOn)).isEmpty();
    assertThat(warnings(proposed(NEW, CASE, "housing", LOCKS), passedOn)).hasSize(1);
    ActionReworded reworded =
        new ActionReworded(ON_PLAN, "Ring her sister", "x", "slip", on("2026-03-20"));
    assertThat(warnings(locks(), reworded)).isEmpty();
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
