package org.maractracker.query.documents.minutes;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.query.engine.view.BatchFold;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.model.action.ActionState;
import org.maractracker.store.events.RecordedEvent;

/**
 * Action as its events up to one of them left it, with those events.
 *
 * @param fields what they say of it
 * @param events in order of position, at least its first
 */
record ActionSnapshot(ActionFields fields, List<RecordedEvent> events) {

  static final Comparator<ActionSnapshot> AS_RECORDED =
      Comparator.comparingLong(action -> action.events.getFirst().position());

  static ActionSnapshot of(List<RecordedEvent> events) {
    BatchFold.Fold<ActionState> fold = ActionState::after;
    ActionState state = null;
    for (RecordedEvent event : events) {
      state = fold.after(state, event);
    }
    return new ActionSnapshot(ActionFields.of(requireNonNull(state)), events);
  }

  UUID id() {
    return fields.actionId();
  }

  boolean agreedAt(UUID meetingId) {
    return meetingId.equals(fields.meetingId());
  }

  @Nullable UUID caseId() {
    return fields.caseId();
  }

  /** Returns its events of one type, in the order they were recorded. */
  <E extends ActionEvent> Stream<E> all(Class<E> kind) {
    return events.stream().map(RecordedEvent::event).filter(kind::isInstance).map(kind::cast);
  }

  /** Returns its last event of one type; empty when there was none. */
  Optional<RecordedEvent> last(Class<? extends ActionEvent> kind) {
    return events.reversed().stream().filter(each -> kind.isInstance(each.event())).findFirst();
  }
}
