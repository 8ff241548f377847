package org.maractracker.command.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.eventhandling.GenericEventMessage.asEventMessage;
import static org.maractracker.testsupport.events.MeetingScheduledBuilder.aScheduledMeeting;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.Test;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.casefile.CaseClosed;
import org.maractracker.events.marac.AgencyJoined;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.store.commit.PreloadedEvents;
import org.maractracker.store.events.RecordedEvent;

class CachedFactsInterceptorTest {

  private static final UUID MEETING = UUID.randomUUID();
  private static final UUID CASE = UUID.randomUUID();

  private record Agreeing(UUID meetingId, Set<UUID> caseIds) implements DecidableFromCache {}

  private final List<TrackerEvent> stored =
      new ArrayList<>(
          List.of(
              joined("police"),
              aScheduledMeeting(MEETING).date("2026-05-07").occurredOn("2026-05-01").build(),
              new CaseClosed(CASE, "made up", on("2026-05-02"))));
  private int questions;
  private Consumer<List<? extends EventMessage<?>>> whenAppended = events -> {};

  private final RecentEventsCache lately =
      new RecentEventsCache(
          new GivenArchive(List.of()) {
            @Override
            public List<RecordedEvent> ofAggregates(Map<String, Long> fromVersions) {
              questions++;
              return new GivenArchive(stored).ofAggregates(fromVersions);
            }
          });
  private final CachedFactsInterceptor recall =
      new CachedFactsInterceptor(
          lately,
          listener -> {
            whenAppended = listener;
            return () -> true;
          });

  @Test
  void whatIsRememberedIsNotAskedForWhereItWillDo() throws Exception {
    assertThat(given(true)).as("nothing is remembered yet").isEqualTo(List.of(0, 1, 1));
    assertThat(given(true)).as("the MARAC is not").isEqualTo(List.of(1, 1, 1));
    int before = questions;
    assertThat(given(true)).isEqualTo(List.of(1, 1, 1));
    assertThat(questions).isEqualTo(before);
    stored.add(joined("idva"));
    assertThat(given(true)).as("and nobody looks").isEqualTo(List.of(1, 1, 1));
    assertThat(questions).isEqualTo(before);
  }

  @Test
  void whereItWillNotDoWhatIsStoredIsAskedForInOneQuestion() throws Exception {
    given(true);
    given(true);
    stored.add(joined("idva"));
    int before = questions;
    assertThat(given(false)).isEqualTo(List.of(2, 1, 1));
    assertThat(questions).isEqualTo(before + 1);
    assertThat(given(true)).as("and is remembered").isEqualTo(List.of(2, 1, 1));
    assertThat(questions).isEqualTo(before + 1);
  }

  /** What is cached may be out of date; what is stored is not. */
  @Test
  void aRefusalFromMemoryIsKnownAsSuch() throws Exception {
    RuleViolated refusal = new RuleViolated(ProblemCode.MEETING_CLOSED, "Closed.");
    given(true);
    assertThatThrownBy(() -> refused(true, refusal)).as("the MARAC was read").isSameAs(refusal);
    assertThatThrownBy(() -> refused(true, refusal))
        .isInstanceOf(RefusedOnCache.class)
        .hasCause(refusal);
    assertThatThrownBy(() -> refused(false, refusal)).isSameAs(refusal);
  }

  @Test
  void whatIsChangedHereIsForgottenWhenItIsCommitted() throws Exception {
    given(true);
    given(true);
    UnitOfWork<?> change = DefaultUnitOfWork.startAndGet(null);
    whenAppended.accept(
        List.of(new GenericDomainEventMessage<>("MaracCase", CASE.toString(), 1, "changed")));
    assertThat(lately.remembered(CASE.toString())).isNotEmpty();
    change.commit();
    assertThat(lately.remembered(CASE.toString())).isEmpty();
    assertThat(lately.remembered(MARAC)).isNotEmpty();
  }

  /** Nothing of it would be compared, and its sender would hear that it is done already. */
  @Test
  void whatWouldStoreNothingIsNotBelievedFromMemory() throws Exception {
    given(true);
    given(true);
    List<String> committed = new ArrayList<>();
    assertThatThrownBy(() -> decided(true, () -> {}, committed)).isInstanceOf(RefusedOnCache.class);
    assertThat(committed).isEmpty();
    decided(true, () -> whenAppended.accept(List.of(asEventMessage("stored"))), committed);
    decided(false, () -> {}, committed);
    assertThat(committed).hasSize(2);
  }

  /** Decides in a unit of work with a transaction, as the bus begins it. */
  private void decided(boolean memoryWillDo, Runnable decision, List<String> committed)
      throws Exception {
    UnitOfWork<CommandMessage<?>> unitOfWork =
        DefaultUnitOfWork.startAndGet(agreeing(memoryWillDo));
    unitOfWork.onCommit(transaction -> committed.add("committed"));
    try {
      recall.handle(
          unitOfWork,
          () -> {
            decision.run();
            return "decided";
          });
      unitOfWork.commit();
    } finally {
      if (unitOfWork.isActive()) {
        unitOfWork.rollback();
      }
    }
  }

  @Test
  void otherCommandsAreGivenNothing() throws Exception {
    given(true);
    assertThat(given(GenericCommandMessage.asCommandMessage("another")))
        .isEqualTo(List.of(0, 0, 0));
    assertThat(questions).isEqualTo(1);
  }

  private List<Integer> given(boolean memoryWillDo) throws Exception {
    return given(agreeing(memoryWillDo));
  }

  private static CommandMessage<?> agreeing(boolean memoryWillDo) {
    CommandMessage<?> message =
        GenericCommandMessage.asCommandMessage(new Agreeing(MEETING, Set.of(CASE)));
    return memoryWillDo
        ? message.andMetaData(Map.of(CachedFactsInterceptor.WILL_DO, true))
        : message;
  }

  private void refused(boolean memoryWillDo, RuleViolated refusal) throws Exception {
    UnitOfWork<CommandMessage<?>> unitOfWork =
        DefaultUnitOfWork.startAndGet(agreeing(memoryWillDo));
    try {
      recall.handle(
          unitOfWork,
          () -> {
            throw refusal;
          });
    } finally {
      unitOfWork.rollback();
    }
  }

  /** Returns how many events of the MARAC, of the meeting and of the case a decision is given. */
  private List<Integer> given(CommandMessage<?> message) throws Exception {
    UnitOfWork<CommandMessage<?>> unitOfWork = DefaultUnitOfWork.startAndGet(message);
    try {
      List<Integer> given = new ArrayList<>();
      recall.handle(
          unitOfWork,
          () -> {
            given.add(PreloadedEvents.eventsOf(MARAC).size());
            given.add(PreloadedEvents.eventsOf(MEETING.toString()).size());
            given.add(PreloadedEvents.eventsOf(CASE.toString()).size());
            return given;
          });
      return given;
    } finally {
      unitOfWork.rollback();
    }
  }

  private static TrackerEvent joined(String agencyId) {
    return new AgencyJoined(MARAC, agencyId, "An agency", AgencyKind.OTHER, on("2026-01-02"));
  }
}
