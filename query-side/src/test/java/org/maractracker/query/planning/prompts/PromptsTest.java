package org.maractracker.query.planning.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.APRIL;
import static org.maractracker.query.SecretFacts.CASE;
import static org.maractracker.query.SecretFacts.MARCH;
import static org.maractracker.query.SecretFacts.OTHER_RISK;
import static org.maractracker.query.SecretFacts.RISK;
import static org.maractracker.query.SecretFacts.carried;
import static org.maractracker.query.SecretFacts.completed;
import static org.maractracker.query.SecretFacts.confirmed;
import static org.maractracker.query.SecretFacts.identified;
import static org.maractracker.query.SecretFacts.joint;
import static org.maractracker.query.SecretFacts.removed;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.caller.Role;
import org.maractracker.events.action.Communication;
import org.maractracker.events.meeting.Attendance;
import org.maractracker.events.meeting.CaseDelisted;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.query.Callers;
import org.maractracker.query.Refused;
import org.maractracker.query.SecretFacts;
import org.maractracker.query.planning.plan.PlanOf;
import org.maractracker.query.planning.prompts.CasePrompts.Asked;
import org.maractracker.query.planning.prompts.PromptAnswer.Answered;
import org.maractracker.testsupport.TestDatabase;

/**
 * What is asked about a case as a whole and about the agencies that are to act; and by whom, and of
 * which position.
 */
class PromptsTest extends AskedCase {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void namesEveryAgencyThatIsToActAndIsNotHere(TestDatabase database) {
    story.tell(
        attended(
            MARCH,
            Map.of(
                "police", Attendance.APOLOGIES,
                "idva", Attendance.OBSERVER,
                "health", Attendance.PRESENT)),
        SecretFacts.agreed(ACTION),
        joint(ACTION, "police", List.of("idva", "housing", "health"), null));
    Asked asked = new Asking(database).about(Prompt.OWNERS_IN_ATTENDANCE);
    assertThat(asked.answered()).isEqualTo(Answered.NO);
    assertThat(asked.findings())
        .extracting(Finding::agencyId)
        .containsExactly("police", "idva", "housing");
    assertThat(asked.findings().getFirst().sentence()).contains("sent apologies", "take it off");
    story.tell(completed(ACTION, "2026-03-05", 0));
    assertThat(new Asking(database).about(Prompt.OWNERS_IN_ATTENDANCE).answered())
        .isEqualTo(Answered.NOT_APPLICABLE);
  }

  @Test
  void whileNoAttendanceIsRecordedItAsksForThat() {
    story.tell(
        new CaseListed(APRIL, CASE, on("2026-04-06")),
        SecretFacts.agreed(ACTION),
        carried(ACTION, MARCH, APRIL, 1));
    assertThat(new Asking(TestDatabase.H2, APRIL).fields(Prompt.OWNERS_IN_ATTENDANCE))
        .containsExactly("attendance");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void asksOfJointActionsHowTheyTalkAndWhoHasNotConfirmed(TestDatabase database) {
    story.tell(SecretFacts.agreed(ACTION));
    assertThat(new Asking(database).about(Prompt.JOINT_ACTIONS).answered())
        .isEqualTo(Answered.NOT_APPLICABLE);
    story.tell(joint(ACTION, "police", List.of("idva", "housing"), null));
    assertThat(new Asking(database).fields(Prompt.JOINT_ACTIONS))
        .containsExactly("joint.communication");
    story.tell(
        joint(
            ACTION,
            "police",
            List.of("idva", "housing"),
            new Communication("Telephone", "Fridays", "Duty desk")),
        confirmed(ACTION, "idva"));
    assertThat(new Asking(database).about(Prompt.JOINT_ACTIONS).findings())
        .extracting(Finding::agencyId)
        .containsExactly("housing");
    story.tell(confirmed(ACTION, "housing"));
    assertThat(new Asking(database).about(Prompt.JOINT_ACTIONS).answered()).isEqualTo(Answered.YES);
  }

  @Test
  void asksEveryPromptInOrderAndNamesWhereItComesFrom() {
    CasePrompts prompts = new Asking(TestDatabase.H2).prompts;
    assertThat(prompts.prompts()).extracting(Asked::prompt).containsExactly(Prompt.values());
    assertThat(prompts.prompts().stream().map(Asked::source).distinct()).hasSize(9);
    assertThat(prompts.position()).isEqualTo(story.head());
  }

  @Test
  void isNotThereForACaseThatIsNotOnTheAgenda() {
    notFound(MARCH.toString(), id(77).toString());
    notFound(APRIL.toString(), CASE.toString());
    notFound(CASE.toString(), CASE.toString());
    notFound("x", CASE.toString());
    notFound(MARCH.toString(), "x");
    story.tell(new CaseDelisted(MARCH, CASE, on("2026-03-02")));
    notFound(MARCH.toString(), CASE.toString());
  }

  private void notFound(String meeting, String file) {
    Refused.with("not-found", () -> Asking.ask(plan(TestDatabase.H2), CHAIR, meeting, file));
  }

  @Test
  void onlyThoseWhoReadTheWholeMeetingAreAnswered() {
    PlanOf plan = plan(TestDatabase.H2);
    for (Role role : List.of(Role.COORDINATOR, Role.CHAIR, Role.REVIEWER)) {
      assertThat(Asking.ask(plan, Callers.northshire(role), MARCH.toString(), CASE.toString()))
          .isNotNull();
    }
    Stream.of(
            Callers.agency("police"),
            Callers.northshire(Role.DASHBOARD),
            Callers.northshire(Role.ADMINISTRATOR))
        .forEach(caller ->
            Refused.with(
                "forbidden", () -> Asking.ask(plan, caller, MARCH.toString(), CASE.toString())));
    Refused.with(
        "not-found",
        () ->
            Asking.ask(
                plan,
                Callers.in("southshire", Role.COORDINATOR),
                MARCH.toString(),
                CASE.toString()));
  }

  /** What an action and its risk are told at different positions must not be mixed. */
  @Test
  void isOfThePositionTheViewHasReadAndOfNothingLater() {
    story.tell(bare(ACTION, "Change the locks at her flat", RISK));
    long read = story.head();
    story.tell(
        removed(ACTION), bare(OTHER, "Change the locks at her flat", RISK), identified(OTHER_RISK));
    PlanOf plan = PlanOf.theFirst(read, story, TestDatabase.H2);
    CasePrompts prompts = Asking.ask(plan, CHAIR, MARCH.toString(), CASE.toString());
    assertThat(prompts.position()).isEqualTo(read);
    assertThat(prompts.prompts())
        .filteredOn(each -> each.prompt() == Prompt.RISKS_ADDRESSED)
        .singleElement()
        .satisfies(asked -> assertThat(asked.answered()).isEqualTo(Answered.YES));
  }

  /** However many actions there are: it is asked after each thing that is saved. */
  @Test
  void asksTheViewOnceHoweverManyActionsThereAre() {
    for (int i = 0; i < 30; i++) {
      story.tell(bare(id(2000 + i), "Change the locks at her flat", RISK));
    }
    PlanOf plan = plan(TestDatabase.H2);
    int before = plan.questions();
    Asking.ask(plan, CHAIR, MARCH.toString(), CASE.toString());
    assertThat(plan.questions() - before).isEqualTo(1);
  }
}
