package org.maractracker.query.planning.earlier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.maractracker.query.Queries.query;
import static org.maractracker.query.SecretFacts.APRIL_DAY;
import static org.maractracker.query.SecretFacts.completed;
import static org.maractracker.query.SecretFacts.inError;
import static org.maractracker.query.SecretFacts.notUndertaken;
import static org.maractracker.query.SecretFacts.removed;
import static org.maractracker.query.SecretFacts.reopened;
import static org.maractracker.query.SecretFacts.unachievable;
import static org.maractracker.testsupport.events.ActionAgreedBuilder.anAgreedAction;
import static org.maractracker.testsupport.events.CaseOpenedBuilder.anOpenedCase;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Role;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.casefile.CaseClosed;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.events.casefile.Party;
import org.maractracker.events.casefile.RiskIdentified;
import org.maractracker.events.casefile.Victim;
import org.maractracker.query.Callers;
import org.maractracker.query.Refused;
import org.maractracker.query.SecretFacts;
import org.maractracker.query.Stories;
import org.maractracker.query.Story;
import org.maractracker.query.model.casefile.RiskStatus;
import org.maractracker.query.planning.plan.PlanOf;
import org.maractracker.query.web.page.AsOfQuery;
import org.maractracker.testsupport.TestDatabase;

class EarlierPlansTest {

  private static final Caller REVIEWER = Callers.northshire(Role.REVIEWER);
  private static final UUID FIRST = id(1);
  private static final UUID SECOND = id(2);
  private static final UUID THIRD = id(303);
  private static final UUID NOW = id(9);

  private final Story story = Stories.begun();

  private static CaseOpened opened(UUID file, String referredOn, @Nullable UUID repeatOf) {
    return opened(file, referredOn, repeatOf, null, null);
  }

  private static CaseOpened opened(
      UUID file,
      String referredOn,
      @Nullable UUID repeatOf,
      @Nullable String incidentOn,
      @Nullable Boolean samePerpetrator) {
    return anOpenedCase(file)
        .reference("N-" + file.getLeastSignificantBits())
        .referredOn(referredOn)
        .victim(new Victim("Jo Example"))
        .repeatOf(repeatOf)
        .incidentOn(incidentOn)
        .samePerpetrator(samePerpetrator)
        .build();
  }

  private static ActionAgreed agreed(UUID action, UUID file) {
    return anAgreedAction(action)
        .meetingId(SecretFacts.MARCH)
        .caseId(file)
        .description("Fit new locks at her flat")
        .successCriteria("They are fitted")
        .notLinkedBecause("For the household")
        .build();
  }

  private EarlierPlans ask(TestDatabase database, UUID file) {
    return ask(PlanOf.the(story, database), REVIEWER, file.toString());
  }

  private static EarlierPlans ask(PlanOf plan, Caller caller, String file) {
    return new EarlierPlansQueryApi(plan.plans())
        .earlierPlans(caller, file, query(AsOfQuery.class));
  }

  private static List<UUID> cases(EarlierPlans plans) {
    return plans.items().stream().map(EarlierPlan::caseId).toList();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aRepeatBringsEveryEarlierCaseTheNewestFirst(TestDatabase database) {
    story.tell(
        opened(FIRST, "2024-01-10", null),
        opened(SECOND, "2024-11", FIRST),
        opened(THIRD, "2025-06-01", FIRST),
        opened(id(304), "2025-06-01", null),
        opened(NOW, "2025-12-01", SECOND));
    EarlierPlans plans = ask(database, NOW);
    assertThat(cases(plans)).containsExactly(THIRD, SECOND, FIRST);
    assertThat(plans.items())
        .extracting(EarlierPlan::withinWindow)
        .containsExactly(true, false, false);
    assertThat(plans.position()).isEqualTo(story.head());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theIncidentSaysWhetherItIsARepeatWhereItIsKnown(TestDatabase database) {
    story.tell(
        opened(FIRST, "2024-01-10", null),
        opened(SECOND, "2025-03-01", FIRST, "2025-01", null),
        opened(NOW, "2026-01-10", SECOND, "2026-03-02", true));
    assertThat(ask(database, SECOND).items())
        .extracting(EarlierPlan::caseId, EarlierPlan::withinWindow)
        .containsExactly(tuple(FIRST, true));
    assertThat(ask(database, NOW).items())
        .extracting(EarlierPlan::caseId, EarlierPlan::withinWindow)
        .containsExactly(tuple(SECOND, false), tuple(FIRST, false));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anotherPerpetratorIsNoRepeatAndBringsTheEarlierPlan(TestDatabase database) {
    story.tell(
        opened(FIRST, "2025-12-01", null),
        agreed(id(20), FIRST),
        opened(NOW, "2026-02-01", FIRST, null, false));
    EarlierPlan plan = ask(database, NOW).items().getFirst();
    assertThat(plan.withinWindow()).isFalse();
    assertThat(plan.actions()).extracting(EarlierAction::actionId).containsExactly(id(20));
  }

  @Test
  void whatRepeatsACaseIsNotBeforeIt() {
    story.tell(
        opened(FIRST, "2026-01-10", null),
        opened(SECOND, "2026-01-10", FIRST),
        opened(THIRD, "2026-02", SECOND));
    assertThat(cases(ask(TestDatabase.H2, FIRST))).isEmpty();
    assertThat(cases(ask(TestDatabase.H2, SECOND))).containsExactly(FIRST);
    assertThat(cases(ask(TestDatabase.H2, THIRD))).containsExactly(SECOND, FIRST);
  }

  /** It was said to be the earlier one, whatever is known of the days. */
  @Test
  void whatACaseSaysItRepeatsIsEarlierAlsoWithALaterDay() {
    story.tell(opened(FIRST, "2026-02-10", null), opened(SECOND, "2026-01-10", FIRST));
    assertThat(cases(ask(TestDatabase.H2, SECOND))).containsExactly(FIRST);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void showsWhatWasAgreedAndWhatCameOfIt(TestDatabase database) {
    story.tell(
        opened(FIRST, "2025-12-01", null),
        new RiskIdentified(FIRST, id(60), Party.CHILD, "The stairs", on("2026-03-02")),
        agreed(id(20), FIRST),
        completed(id(20), "2026-03-25", 5),
        agreed(id(21), FIRST),
        unachievable(id(21), "2026-03-15", APRIL_DAY, true),
        agreed(id(22), FIRST),
        notUndertaken(id(22), SecretFacts.APRIL),
        notUndertaken(id(22), SecretFacts.MAY),
        agreed(id(23), FIRST),
        removed(id(23)),
        agreed(id(24), FIRST),
        agreed(id(25), FIRST),
        completed(id(25), "2026-03-10", 0),
        agreed(id(26), FIRST),
        inError(id(26)),
        new CaseClosed(FIRST, "Moved", on("2026-05-04")),
        opened(NOW, "2026-05-20", FIRST));
    EarlierPlan plan = ask(database, NOW).items().getFirst();
    assertThat(plan.closed()).isTrue();
    assertThat(plan.risks())
        .extracting(EarlierRisk::riskId, EarlierRisk::status)
        .containsExactly(tuple(id(60), RiskStatus.OPEN));
    assertThat(plan.actions())
        .extracting(EarlierAction::result)
        .containsExactly(
            Result.DONE_LATE,
            Result.UNACHIEVABLE,
            Result.NOT_UNDERTAKEN,
            Result.REMOVED,
            Result.OPEN,
            Result.DONE_IN_TIME,
            Result.ENTERED_IN_ERROR);
    assertThat(plan.actions().get(2).notUndertaken()).hasSize(2);
    assertThat(plan.actions().get(1).unachievable()).isNotNull();
    assertThat(plan.results()).containsEntry(Result.DONE_LATE, 1).containsEntry(Result.OPEN, 1);
    assertThat(plan.results().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(7);
  }

  @Test
  void doneLateStaysLateThroughReopening() {
    story.tell(
        opened(FIRST, "2025-12-01", null),
        agreed(id(20), FIRST),
        completed(id(20), "2026-03-25", 5),
        reopened(id(20)),
        completed(id(20), "2026-03-10", 0),
        opened(NOW, "2026-05-20", FIRST));
    assertThat(ask(TestDatabase.H2, NOW).items().getFirst().actions().getFirst().result())
        .isEqualTo(Result.DONE_LATE);
  }

  @Test
  void aCaseThatRepeatsNoneHasNone() {
    story.tell(opened(NOW, "2026-05-20", null));
    assertThat(ask(TestDatabase.H2, NOW).items()).isEmpty();
  }

  @Test
  void isNotThereForThoseWhoReadLessThanTheCase() {
    story.tell(opened(NOW, "2026-05-20", null), agreed(id(20), NOW));
    PlanOf plan = PlanOf.the(story, TestDatabase.H2);
    Stream.of(Role.COORDINATOR, Role.CHAIR, Role.REVIEWER)
        .forEach(
            role -> assertThat(ask(plan, Callers.northshire(role), NOW.toString())).isNotNull());
    Stream.of(
            Callers.agency("housing"),
            Callers.northshire(Role.DASHBOARD),
            Callers.northshire(Role.ADMINISTRATOR),
            Callers.in("southshire", Role.COORDINATOR))
        .forEach(caller -> Refused.with("not-found", () -> ask(plan, caller, NOW.toString())));
    Refused.with("not-found", () -> ask(plan, REVIEWER, id(77).toString()));
    Refused.with("not-found", () -> ask(plan, REVIEWER, id(20).toString()));
    Refused.with("not-found", () -> ask(plan, REVIEWER, "x"));
  }
}
