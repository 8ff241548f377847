package org.maractracker.query.views.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.maractracker.query.SecretFacts.CASE;
import static org.maractracker.query.SecretFacts.MARCH;
import static org.maractracker.query.SecretFacts.agreed;
import static org.maractracker.query.SecretFacts.completed;
import static org.maractracker.query.SecretFacts.contact;
import static org.maractracker.query.SecretFacts.imported;
import static org.maractracker.query.SecretFacts.joint;
import static org.maractracker.query.SecretFacts.reallocated;
import static org.maractracker.query.SecretFacts.reopened;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Role;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.query.Callers;
import org.maractracker.query.Refused;
import org.maractracker.query.SecretFacts;
import org.maractracker.query.Stories;
import org.maractracker.query.Story;
import org.maractracker.query.StoryArchive;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.store.events.AppendedEvents.Appended;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;
import org.maractracker.testsupport.TestDatabase;

class HistoryTest {

  private static final Caller REVIEWER = Callers.northshire(Role.REVIEWER);
  private static final UUID ACTION = id(1001);

  private final Story story = Stories.begun();

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void tellsEveryEventInOrderWithWhoToldItAndTheWholeAfterIt(TestDatabase database) {
    story
        .tell(agreed(ACTION), agreed(id(9)))
        .by("p-1", "Pat Police", "AGENCY", "police")
        .at("2026-03-26T09:00:00Z")
        .tell(completed(ACTION, "2026-03", 0), reopened(ACTION));
    HistoryQueryApi.HistoryResponse history = new Asked(database, story).action(ACTION, REVIEWER);
    assertThat(history.items())
        .extracting(HistoryItem::type)
        .containsExactly("ActionAgreed", "ActionCompleted", "ActionReopened");
    assertThat(history.position()).isEqualTo(story.head());

    HistoryItem completion = history.items().get(1);
    assertThat(completion.version()).isEqualTo(1);
    assertThat(completion.revision()).isEqualTo("1");
    assertThat(completion.occurredOn()).isEqualTo(on("2026-03"));
    assertThat(completion.recordedAt()).isEqualTo(Instant.parse("2026-03-26T09:00:00Z"));
    assertThat(completion.actor())
        .isEqualTo(new HistoryItem.Actor("p-1", "Pat Police", "AGENCY", "police"));
    assertThat(completion.narrative()).isEqualTo("Done in March 2026: secret outcome.");
    assertThat(completion.payload().get("outcome").asString()).isEqualTo("secret outcome");
    assertThat(statuses(history))
        .containsExactly(ActionStatus.OPEN, ActionStatus.COMPLETED, ActionStatus.OPEN);
  }

  private static List<ActionStatus> statuses(HistoryQueryApi.HistoryResponse history) {
    return history.items().stream().map(item -> ((ActionFields) item.state()).status()).toList();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void saysWhichFieldsAnEventChanged(TestDatabase database) {
    story.tell(agreed(ACTION), reallocated(ACTION, "police", "housing"));
    List<HistoryItem> items = new Asked(database, story).action(ACTION, REVIEWER).items();
    assertThat(items.getFirst().changes())
        .allMatch(change -> change.from().isNull())
        .extracting(FieldChange::field)
        .contains("description", "status", "dueOn")
        .doesNotContain("joint", "addenda", "version");
    assertThat(items.getLast().changes())
        .extracting(
            FieldChange::field,
            change -> change.from().toString(),
            change -> change.to().toString())
        .containsExactlyInAnyOrder(
            tuple("formerOwners", "null", "[\"police\"]"),
            tuple("reallocations", "0", "1"),
            tuple("representative", "\"secret Pat\"", "\"secret Robin\""),
            tuple("responsibleAgencyId", "\"police\"", "\"housing\""));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aCasesHistoryIsOneChronologyOfTheCaseAndAllItsActions(TestDatabase database) {
    story.tell(
        agreed(ACTION),
        contact(CASE, SecretFacts.CONTACT),
        agreed(id(9)),
        completed(ACTION, "2026-03-02", 0),
        imported(id(10), null, null));
    List<HistoryItem> items = new Asked(database, story).caseFile(CASE, REVIEWER).items();
    assertThat(items)
        .extracting(HistoryItem::type)
        .containsExactly(
            "CaseOpened",
            "RiskIdentified",
            "ActionAgreed",
            "SafeContactChanged",
            "ActionAgreed",
            "ActionCompleted");
    assertThat(items).isSortedAccordingTo((a, b) -> Long.compare(a.position(), b.position()));
    assertThat(items.get(1).state()).isInstanceOf(CaseFields.class);
    assertThat(items.get(1).actionId()).isNull();
    assertThat(items.get(5).actionId()).isEqualTo(ACTION);
    assertThat(items.get(5).changes()).extracting(FieldChange::field).contains("status");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aCasesHistoryKnowsTheIncidentAndThePerpetrator(TestDatabase database) {
    story.tell(SecretFacts.opened(id(2), "2026-01", false));
    HistoryItem opening = new Asked(database, story).caseFile(id(2), REVIEWER).items().getFirst();
    assertThat(opening.narrative()).contains("after an incident in January 2026");
    assertThat((CaseFields) opening.state())
        .extracting(CaseFields::incidentOn, CaseFields::samePerpetrator)
        .containsExactly(on("2026-01"), false);
    assertThat(opening.changes())
        .extracting(FieldChange::field)
        .contains("incidentOn", "samePerpetrator");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void onlyWhoMayReadAnActionReadsItsHistory(TestDatabase database) {
    story.tell(
        agreed(ACTION),
        joint(ACTION, "police", List.of("idva"), null),
        reallocated(ACTION, "police", "housing"));
    Asked asked = new Asked(database, story);
    for (Role role : List.of(Role.COORDINATOR, Role.CHAIR, Role.REVIEWER)) {
      assertThat(asked.action(ACTION, Callers.northshire(role)).items()).hasSize(3);
    }
    for (String agency : List.of("police", "idva", "housing")) {
      assertThat(asked.action(ACTION, Callers.agency(agency)).items()).hasSize(3);
    }
    for (Caller stranger :
        List.of(
            Callers.agency("probation"),
            Callers.northshire(Role.DASHBOARD),
            Callers.northshire(Role.ADMINISTRATOR),
            Callers.in("southshire", Role.COORDINATOR))) {
      Refused.with("not-found", () -> asked.action(ACTION, stranger));
      Refused.with("not-found", () -> asked.caseFile(CASE, stranger));
    }
    Refused.with("not-found", () -> asked.caseFile(CASE, Callers.agency("police")));
    Refused.with("not-found", () -> asked.action(CASE, REVIEWER));
    Refused.with("not-found", () -> asked.caseFile(ACTION, REVIEWER));
    Refused.with("not-found", () -> asked.action(id(77), REVIEWER));
  }

  /** How long an answer takes must not tell whether there is such an id. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void asksForNoMoreWhenItIsSomebodyElsesThanWhenThereIsNone(TestDatabase database) {
    story.tell(agreed(ACTION), completed(ACTION, "2026-03-02", 0), reopened(ACTION));
    ReadForRights store = new ReadForRights(new StoryArchive(story::events));
    Asked asked = new Asked(database, story, store);
    Caller stranger = Callers.agency("probation");
    Refused.with("not-found", () -> asked.action(ACTION, stranger));
    Refused.with("not-found", () -> asked.action(id(77), stranger));
    Refused.with("not-found", () -> asked.caseFile(CASE, stranger));
    Refused.with("not-found", () -> asked.caseFile(id(77), stranger));
    Refused.with("not-found", () -> asked.meeting(MARCH, stranger));
    Refused.with("not-found", () -> asked.meeting(id(77), stranger));
    assertThat(store.found).containsExactly(1, 0, 1, 0, 1, 0);
  }

  /** Store that gives what rights are judged by, and nothing else. */
  private record ReadForRights(EventArchive whole, List<Integer> found) implements EventArchive {

    ReadForRights(EventArchive whole) {
      this(whole, new ArrayList<>());
    }

    @Override
    public List<RecordedEvent> forFolding(Collection<String> aggregateIds, Set<String> types) {
      List<RecordedEvent> events = whole.forFolding(aggregateIds, types);
      found.add(events.size());
      return events;
    }

    @Override
    public List<RecordedEvent> ofAggregate(String aggregateId, long fromVersion) {
      throw new AssertionError("Read for a stranger");
    }

    @Override
    public List<RecordedEvent> at(Collection<Long> positions) {
      throw new AssertionError("Read for a stranger");
    }

    @Override
    public OptionalLong positionOf(String aggregateId, long version) {
      throw new AssertionError("Read for a stranger");
    }

    @Override
    public Optional<Appended> lastOf(String aggregateId) {
      throw new AssertionError("Read for a stranger");
    }

    @Override
    public long head() {
      return whole.head();
    }
  }
}
