package org.maractracker.query.views.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.casefile.CaseEvent;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.model.action.ActionState;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.query.model.wording.Narrator;
import org.maractracker.store.events.RecordedEvent;
import tools.jackson.databind.JsonNode;

/** Builder of history items: events in order, each with the whole state folded up to it. */
final class HistoryBuilder {

  private final Map<String, ActionState> actions = new HashMap<>();
  private final Map<String, JsonNode> before = new HashMap<>();
  private final List<HistoryItem> items = new ArrayList<>();
  private @Nullable CaseState caseFile;

  /**
   * @param events of one action, or of one case and its actions, in order of position
   */
  static HistoryBuilder of(List<RecordedEvent> events) {
    HistoryBuilder chronicle = new HistoryBuilder();
    events.forEach(chronicle::tell);
    return chronicle;
  }

  private void tell(RecordedEvent recorded) {
    switch (recorded.event()) {
      case ActionEvent event -> tellOfAction(recorded, event);
      case CaseEvent event -> tellOfCase(recorded, event);
      default -> throw new IllegalStateException("Of no action and no case");
    }
  }

  private void tellOfAction(RecordedEvent recorded, ActionEvent event) {
    ActionState action = ActionState.after(actions.get(recorded.aggregateId()), recorded);
    actions.put(recorded.aggregateId(), action);
    ActionFields fields = ActionFields.of(action);
    add(
        recorded,
        fields.maracId(),
        fields.caseId(),
        fields.actionId(),
        Narrator.tell(event),
        fields);
  }

  private void tellOfCase(RecordedEvent recorded, CaseEvent event) {
    CaseState state = CaseState.after(caseFile, recorded);
    caseFile = state;
    add(
        recorded,
        state.maracId(),
        state.caseId(),
        null,
        Narrator.tell(event),
        CaseFields.of(state));
  }

  private void add(
      RecordedEvent recorded,
      String maracId,
      @Nullable UUID caseId,
      @Nullable UUID actionId,
      String narrative,
      Object state) {
    TrackerEvent event = recorded.event();
    JsonNode after = FieldChange.tree(state);
    JsonNode previous = before.put(recorded.aggregateId(), after);
    items.add(
        new HistoryItem(
            recorded.position(),
            maracId,
            caseId,
            actionId,
            recorded.version(),
            recorded.type().name(),
            recorded.type().revision(),
            event.occurredOn(),
            recorded.recordedAt(),
            HistoryItem.Actor.of(recorded),
            narrative,
            FieldChange.tree(event),
            state,
            FieldChange.between(previous == null ? FieldChange.nothing() : previous, after)));
  }

  List<HistoryItem> items() {
    return List.copyOf(items);
  }

  /** Returns the action as it is now; empty when the events are not about it. */
  Optional<ActionState> action(UUID actionId) {
    return Optional.ofNullable(actions.get(actionId.toString()));
  }
}
