package org.maractracker.query.planning.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.maractracker.query.Queries.query;
import static org.maractracker.query.SecretFacts.APRIL;
import static org.maractracker.query.SecretFacts.APRIL_DAY;
import static org.maractracker.query.SecretFacts.CASE;
import static org.maractracker.query.SecretFacts.MARCH;
import static org.maractracker.query.SecretFacts.OTHER_RISK;
import static org.maractracker.query.SecretFacts.RISK;
import static org.maractracker.query.SecretFacts.carried;
import static org.maractracker.query.SecretFacts.completed;
import static org.maractracker.query.SecretFacts.confirmed;
import static org.maractracker.query.SecretFacts.identified;
import static org.maractracker.query.SecretFacts.imported;
import static org.maractracker.query.SecretFacts.inError;
import static org.maractracker.query.SecretFacts.joint;
import static org.maractracker.query.SecretFacts.removed;
import static org.maractracker.query.SecretFacts.unachievable;
import static org.maractracker.testsupport.events.ActionAgreedBuilder.anAgreedAction;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Role;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.AddedValue;
import org.maractracker.events.action.Communication;
import org.maractracker.events.action.Equality;
import org.maractracker.events.action.PromptsAnswered;
import org.maractracker.events.action.PublicProtection;
import org.maractracker.events.action.ServiceGeneratedRisk;
import org.maractracker.events.action.VictimVoice;
import org.maractracker.events.casefile.Party;
import org.maractracker.events.casefile.PartyAdded;
import org.maractracker.events.casefile.RiskEnteredInError;
import org.maractracker.events.casefile.RiskLeftUnaddressed;
import org.maractracker.events.meeting.AgencyAttendance;
import org.maractracker.events.meeting.Attendance;
import org.maractracker.events.meeting.AttendanceRecorded;
import org.maractracker.events.meeting.CaseDelisted;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.query.Callers;
import org.maractracker.query.Refused;
import org.maractracker.query.SecretFacts;
import org.maractracker.query.Story;
import org.maractracker.query.planning.plan.PlanOf;
import org.maractracker.query.planning.prompts.CasePrompts.Asked;
import org.maractracker.query.planning.prompts.PromptAnswer.Answered;
import org.maractracker.query.web.page.AsOfQuery;
import org.maractracker.testsupport.TestDatabase;

class PromptsTest {

  private static final Caller CHAIR = Callers.northshire(Role.CHAIR);
  private static final UUID ACTION = id(1001);
  private static final UUID OTHER = id(1002);

  private final Story story =
      SecretFacts.begun()
          .tell(
              new CaseListed(MARCH, CASE, on("2026-03-02")),
              attended(MARCH, Map.of("police", Attendance.PRESENT)));

  private static AttendanceRecorded attended(UUID meeting, Map<String, Attendance> agencies) {
    return new AttendanceRecorded(
        meeting,
        agencies.entrySet().stream()
            .map(each ->
                new AgencyAttendance(each.getKey(), each.getValue(), null, false, null, false))
            .toList(),
        on("2026-03-02"));
  }

  /** An action that says no more than it must. */
  private static ActionAgreed bare(UUID action, String description, UUID... risks) {
    return anAgreedAction(action)
        .meetingId(MARCH)
        .caseId(CASE)
        .description(description)
        .successCriteria("She has slept there a week")
        .responsibleAgencyId("police")
        .riskIds(List.of(risks))
        .notLinkedBecause(risks.length == 0 ? "It is for the household" : null)
        .build();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void asksNothingMoreOfAnActionThatSaysEverything(TestDatabase database) {
    story.tell(SecretFacts.agreed(ACTION));
    Asking asking = new Asking(database);
    for (Prompt prompt :
        List.of(
            Prompt.SMART_SPECIFIC,
            Prompt.SMART_MEASURABLE,
            Prompt.SMART_ACHIEVABLE,
            Prompt.SMART_RELEVANT,
            Prompt.SMART_TIME_BOUND,
            Prompt.RISKS_ADDRESSED,
            Prompt.ADULT_PROTECTED,
            Prompt.PUBLIC_PROTECTION_LINKS,
            Prompt.ADDED_VALUE,
            Prompt.VICTIM_VOICE,
            Prompt.EQUALITY,
            Prompt.OWNERS_IN_ATTENDANCE)) {
      assertThat(asking.about(prompt).answered()).as(prompt.name()).isEqualTo(Answered.YES);
      assertThat(asking.about(prompt).findings()).as(prompt.name()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void asksOfAnActionWhatItDoesNotSay(TestDatabase database) {
    story.tell(bare(ACTION, "Visit"), imported(id(9), null, null));
    Asking asking = new Asking(database);
    for (Prompt prompt :
        List.of(
            Prompt.SMART_SPECIFIC,
            Prompt.SMART_ACHIEVABLE,
            Prompt.ADDED_VALUE,
            Prompt.SERVICE_GENERATED_RISK,
            Prompt.VICTIM_VOICE,
            Prompt.EQUALITY)) {
      assertThat(asking.about(prompt).answered()).as(prompt.name()).isEqualTo(Answered.NO);
      assertThat(asking.about(prompt).findings())
          .as(prompt.name())
          .singleElement()
          .satisfies(finding -> {
            assertThat(finding.actionId()).isEqualTo(ACTION);
            assertThat(finding.asks()).isTrue();
            assertThat(finding.sentence()).isNotBlank();
          });
    }
  }

  @Test
  void asksOnlyOfTheActionsThatLackSomething() {
    story.tell(SecretFacts.agreed(ACTION), bare(OTHER, "Change the locks at her flat", RISK));
    Asked asked = new Asking(TestDatabase.H2).about(Prompt.SMART_ACHIEVABLE);
    assertThat(asked.answered()).isEqualTo(Answered.PARTLY);
    assertThat(asked.findings())
        .extracting(Finding::actionId, Finding::field)
        .containsExactly(tuple(OTHER, "capacityConfirmed"));
    assertThat(asked.source()).isEqualTo("Are all the actions SMART?");
  }

  @Test
  void aCriterionThatRepeatsTheActionIsNone() {
    story.tell(bare(ACTION, "She has slept there, a week."));
    assertThat(new Asking(TestDatabase.H2).fields(Prompt.SMART_MEASURABLE))
        .containsExactly("successCriteria");
  }

  @Test
  void anAgencyThatLacksTheCapacityIsAskedAbout() {
    story.tell(
        bare(ACTION, "Change the locks at her flat", RISK),
        new PromptsAnswered(ACTION, null, null, null, false, null, null, null, on("2026-03-02")));
    assertThat(new Asking(TestDatabase.H2).about(Prompt.SMART_ACHIEVABLE).answered())
        .isEqualTo(Answered.NO);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void asksAboutEachRiskThatNothingStandsForAndNothingIsNotedOf(TestDatabase database) {
    assertThat(new Asking(database).risks()).containsExactly(RISK);
    story.tell(identified(OTHER_RISK), bare(ACTION, "Change the locks at her flat", RISK));
    assertThat(new Asking(database).risks()).containsExactly(OTHER_RISK);
    assertThat(new Asking(database).about(Prompt.RISKS_ADDRESSED).answered())
        .isEqualTo(Answered.PARTLY);
    story.tell(new RiskLeftUnaddressed(CASE, OTHER_RISK, "No refuge", true, on("2026-03-02")));
    assertThat(new Asking(database).about(Prompt.RISKS_ADDRESSED).answered())
        .isEqualTo(Answered.YES);
    story.tell(completed(ACTION, "2026-03-05", 0));
    assertThat(new Asking(database).risks()).isEmpty();
  }

  @Test
  void whatWasTakenOffCannotBeOrWasAnErrorAnswersNoRisk() {
    story.tell(bare(ACTION, "Change the locks at her flat", RISK), removed(ACTION));
    assertThat(new Asking(TestDatabase.H2).risks()).containsExactly(RISK);
    story.tell(inError(ACTION), bare(OTHER, "Change the locks at her flat", RISK));
    assertThat(new Asking(TestDatabase.H2).risks()).isEmpty();
    story.tell(unachievable(OTHER, "2026-03-03", APRIL_DAY, true));
    assertThat(new Asking(TestDatabase.H2).risks()).containsExactly(RISK);
    assertThat(new Asking(TestDatabase.H2).about(Prompt.SMART_ACHIEVABLE).answered())
        .isEqualTo(Answered.NOT_APPLICABLE);
  }

  @Test
  void anErrorIsNoRiskAndAnActionLinkedToItIsLinkedToNone() {
    story.tell(
        identified(OTHER_RISK),
        bare(ACTION, "Change the locks at her flat", OTHER_RISK),
        new RiskEnteredInError(CASE, OTHER_RISK, "Another case's", on("2026-03-02")));
    Asking asking = new Asking(TestDatabase.H2);
    assertThat(asking.risks()).containsExactly(RISK);
    assertThat(asking.fields(Prompt.SMART_RELEVANT)).containsExactly("riskIds");
  }

  @Test
  void anActionOfAnEarlierMeetingAnswersARiskAndIsNotPartOfThisPlan() {
    story.tell(
        bare(ACTION, "Change the locks at her flat", RISK),
        new CaseListed(APRIL, CASE, on("2026-04-06")));
    Asking april = new Asking(TestDatabase.H2, APRIL);
    assertThat(april.risks()).isEmpty();
    assertThat(april.about(Prompt.SMART_ACHIEVABLE).answered()).isEqualTo(Answered.NOT_APPLICABLE);
    story.tell(carried(ACTION, MARCH, APRIL, 1));
    assertThat(new Asking(TestDatabase.H2, APRIL).about(Prompt.SMART_ACHIEVABLE).findings())
        .hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void asksForWhomNothingIsPlanned(TestDatabase database) {
    story.tell(bare(ACTION, "Talk to her neighbour"));
    Asking asking = new Asking(database);
    for (Prompt prompt :
        List.of(Prompt.ADULT_PROTECTED, Prompt.PERPETRATOR_BEHAVIOUR, Prompt.STAFF_PROTECTED)) {
      assertThat(asking.about(prompt).answered()).as(prompt.name()).isEqualTo(Answered.NO);
      assertThat(asking.about(prompt).findings()).hasSize(1);
    }
    assertThat(asking.about(Prompt.CHILDREN_PROTECTED).answered())
        .isEqualTo(Answered.NOT_APPLICABLE);
    assertThat(asking.about(Prompt.OTHERS_PROTECTED).answered()).isEqualTo(Answered.NOT_APPLICABLE);
    story.tell(new PartyAdded(CASE, Party.CHILD, "Her son", on("2026-03-02")));
    assertThat(new Asking(database).about(Prompt.CHILDREN_PROTECTED).findings())
        .extracting(Finding::party)
        .containsExactly(Party.CHILD);
  }

  @Test
  void anActionThatAnswersTheirRiskAndDoesNotSaySoIsNamed() {
    story.tell(bare(ACTION, "Change the locks at her flat", RISK));
    Asked asked = new Asking(TestDatabase.H2).about(Prompt.ADULT_PROTECTED);
    assertThat(asked.answered()).isEqualTo(Answered.PARTLY);
    assertThat(asked.findings()).extracting(Finding::actionId).containsExactly(ACTION);
  }

  @Test
  void asksForTiesToWhatProtectsTheOnesTheCaseConcerns() {
    story.tell(bare(ACTION, "Talk to her neighbour"));
    assertThat(new Asking(TestDatabase.H2).parties(Prompt.PUBLIC_PROTECTION_LINKS))
        .containsExactly(Party.PERPETRATOR);
    story.tell(
        new PartyAdded(CASE, Party.CHILD, "Her son", on("2026-03-02")),
        new PromptsAnswered(
            ACTION,
            null,
            List.of(PublicProtection.MATAC),
            null,
            null,
            null,
            null,
            null,
            on("2026-03-02")));
    Asking asking = new Asking(TestDatabase.H2);
    assertThat(asking.parties(Prompt.PUBLIC_PROTECTION_LINKS)).containsExactly(Party.CHILD);
    assertThat(asking.about(Prompt.PUBLIC_PROTECTION_LINKS).answered()).isEqualTo(Answered.PARTLY);
  }

  @Test
  void showsWhatIsDoneAnywayWhatMayMakeThingsWorseAndWhatPreventsIt() {
    story.tell(
        bare(ACTION, "Talk to her neighbour"),
        new PromptsAnswered(
            ACTION,
            null,
            null,
            AddedValue.BUSINESS_AS_USUAL,
            true,
            new ServiceGeneratedRisk(true, "Nobody calls at the house"),
            new VictimVoice(false, "She fears the neighbour"),
            new Equality(false, null),
            on("2026-03-02")));
    Asking asking = new Asking(TestDatabase.H2);
    assertThat(asking.about(Prompt.ADDED_VALUE).answered()).isEqualTo(Answered.NO);
    Asked risk = asking.about(Prompt.SERVICE_GENERATED_RISK);
    assertThat(risk.answered()).isEqualTo(Answered.YES);
    assertThat(risk.findings())
        .singleElement()
        .satisfies(shown -> {
          assertThat(shown.asks()).isFalse();
          assertThat(shown.sentence()).contains("Nobody calls at the house");
        });
    assertThat(asking.about(Prompt.VICTIM_VOICE).answered()).isEqualTo(Answered.YES);
    assertThat(asking.about(Prompt.VICTIM_VOICE).findings()).hasSize(1);
    assertThat(asking.about(Prompt.EQUALITY).answered()).isEqualTo(Answered.NO);
  }

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

  private PlanOf plan(TestDatabase database) {
    return PlanOf.the(story, database);
  }

  /** The answer about the story as it has been told so far. */
  private final class Asking {

    final CasePrompts prompts;

    Asking(TestDatabase database) {
      this(database, MARCH);
    }

    Asking(TestDatabase database, UUID meeting) {
      prompts = ask(plan(database), CHAIR, meeting.toString(), CASE.toString());
    }

    static CasePrompts ask(PlanOf plan, Caller caller, String meeting, String file) {
      return new PromptsQueryApi(plan.plans())
          .prompts(caller, meeting, file, query(AsOfQuery.class));
    }

    Asked about(Prompt prompt) {
      return prompts.prompts().stream()
          .filter(each -> each.prompt() == prompt)
          .findFirst()
          .orElseThrow();
    }

    List<UUID> risks() {
      return about(Prompt.RISKS_ADDRESSED).findings().stream().map(Finding::riskId).toList();
    }

    List<String> fields(Prompt prompt) {
      return about(prompt).findings().stream().map(Finding::field).toList();
    }

    List<Party> parties(Prompt prompt) {
      return about(prompt).findings().stream().map(Finding::party).toList();
    }
  }
}
