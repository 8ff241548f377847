package org.maractracker.query.planning.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.casefile.CaseEvent;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.events.meeting.MeetingEvent;
import org.maractracker.query.engine.view.BatchFold;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.query.model.marac.MaracState;
import org.maractracker.query.model.meeting.MeetingState;
import org.maractracker.store.events.RecordedEvent;

/**
 * Snapshot of some actions, cases, meetings and MARACs as of one moment, in the order they began;
 * without those that had not begun.
 */
public final class PlanSnapshot {

  private final Map<UUID, PlanAction> actions;
  private final Map<UUID, CaseState> cases;
  private final Map<UUID, MeetingState> meetings;
  private final Map<String, MaracState> maracs;

  /**
   * @param events all of theirs that the moment selects, in order
   */
  PlanSnapshot(List<RecordedEvent> events) {
    actions = folded(BatchFold.of(ActionEvent.class, events), PlanAction::after);
    cases = folded(BatchFold.of(CaseEvent.class, events), CaseState::after);
    meetings = folded(BatchFold.of(MeetingEvent.class, events), MeetingState::after);
    maracs = new LinkedHashMap<>();
    byAggregate(BatchFold.of(MaracEvent.class, events))
        .forEach((id, ofOne) -> put(maracs, id, fold(ofOne, MaracState::after)));
  }

  private static <S> Map<UUID, S> folded(List<RecordedEvent> events, BatchFold.Fold<S> fold) {
    Map<UUID, S> folded = new LinkedHashMap<>();
    byAggregate(events).forEach((id, ofOne) -> put(folded, UUID.fromString(id), fold(ofOne, fold)));
    return folded;
  }

  private static Map<String, List<RecordedEvent>> byAggregate(List<RecordedEvent> events) {
    return events.stream()
        .collect(groupingBy(RecordedEvent::aggregateId, LinkedHashMap::new, toList()));
  }

  private static <S> @Nullable S fold(List<RecordedEvent> ofOne, BatchFold.Fold<S> fold) {
    @Nullable S state = null;
    for (RecordedEvent each : ofOne) {
      state = fold.after(state, each);
    }
    return state;
  }

  private static <K, S> void put(Map<K, S> states, K id, @Nullable S state) {
    if (state != null) {
      states.put(id, state);
    }
  }

  /** Returns the actions in the order they were agreed. */
  public List<PlanAction> actions() {
    return List.copyOf(actions.values());
  }

  public Optional<PlanAction> action(UUID actionId) {
    return Optional.ofNullable(actions.get(actionId));
  }

  public Collection<CaseState> cases() {
    return List.copyOf(cases.values());
  }

  public Optional<CaseState> caseFile(@Nullable UUID caseId) {
    return Optional.ofNullable(caseId).map(cases::get);
  }

  public Optional<MeetingState> meeting(@Nullable UUID meetingId) {
    return Optional.ofNullable(meetingId).map(meetings::get);
  }

  public Optional<MaracState> marac(String maracId) {
    return Optional.ofNullable(maracs.get(maracId));
  }
}
