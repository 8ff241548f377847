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
import org.maractracker.store.events.RecordedEvent;

/**
 * Some actions, cases, meetings and MARACs as they were at one moment, in the order they began;
 * none of what had not begun.
 */
public final class PlanSnapshot {

  private final Map<UUID, PlanAction> actions;
  private final Map<UUID, PlanCase> cases;
  private final Map<UUID, PlanMeeting> meetings;
  private final Map<String, PlanMarac> maracs;

  /**
   * @param events all that the moment selects of them, in order
   */
  PlanSnapshot(List<RecordedEvent> events) {
    actions = folded(BatchFold.of(ActionEvent.class, events), PlanAction::after);
    cases = folded(BatchFold.of(CaseEvent.class, events), PlanCase::after);
    meetings = folded(BatchFold.of(MeetingEvent.class, events), PlanMeeting::after);
    maracs = new LinkedHashMap<>();
    byAggregate(BatchFold.of(MaracEvent.class, events))
        .forEach((id, ofOne) -> put(maracs, id, fold(ofOne, PlanMarac::after)));
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

  /** The actions, the first agreed first. */
  public List<PlanAction> actions() {
    return List.copyOf(actions.values());
  }

  public Optional<PlanAction> action(UUID actionId) {
    return Optional.ofNullable(actions.get(actionId));
  }

  public Collection<PlanCase> cases() {
    return List.copyOf(cases.values());
  }

  public Optional<PlanCase> caseFile(@Nullable UUID caseId) {
    return Optional.ofNullable(caseId).map(cases::get);
  }

  public Optional<PlanMeeting> meeting(@Nullable UUID meetingId) {
    return Optional.ofNullable(meetingId).map(meetings::get);
  }

  public Optional<PlanMarac> marac(String maracId) {
    return Optional.ofNullable(maracs.get(maracId));
  }
}
