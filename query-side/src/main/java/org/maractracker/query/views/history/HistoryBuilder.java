package org.maractracker.query.views.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.casefile.CaseEvent;
import org.maractracker.events.meeting.AttendanceRecorded;
import org.maractracker.events.meeting.CaseDelisted;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.events.meeting.MeetingAddendumRecorded;
import org.maractracker.events.meeting.MeetingCancelled;
import org.maractracker.events.meeting.MeetingClosed;
import org.maractracker.events.meeting.MeetingEvent;
import org.maractracker.events.meeting.MeetingReopened;
import org.maractracker.events.meeting.MeetingRescheduled;
import org.maractracker.events.meeting.MeetingScheduled;
import org.maractracker.query.model.action.ActionColumns;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.model.action.ActionState;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.query.model.meeting.MeetingState;
import org.maractracker.query.model.wording.CaseNarrator;
import org.maractracker.query.model.wording.MeetingNarrator;
import org.maractracker.query.model.wording.Narrator;
import org.maractracker.store.events.RecordedEvent;
import tools.jackson.databind.JsonNode;

/**
 * Builder of history items: events in order, each with the whole state folded up to it. All events
 * are folded; items are built of those that are shown, since each holds a whole state.
 */
final class HistoryBuilder {

  /** Characters of states after which a page ends: an addendum is repeated in all that follow. */
  private static final int MOST_CHARACTERS = 1_000_000;

  private final Set<Long> shown;
  private final Map<String, ActionState> actions = new HashMap<>();
  private final List<HistoryItem> items = new ArrayList<>();
  private @Nullable CaseState caseFile;
  private @Nullable MeetingState meeting;
  private long characters;

  /**
   * State after an aggregate's last event, where that is shown: the next one is held against it.
   */
  private final Map<String, JsonNode> before = new HashMap<>();

  private HistoryBuilder(Set<Long> shown) {
    this.shown = shown;
  }

  /**
   * Folds the events of one action, of one case and its actions, or of one meeting.
   *
   * @param events in order of position
   * @param shown the positions of those that items are built of, as far as they fit on a page
   */
  static HistoryBuilder of(List<RecordedEvent> events, Set<Long> shown) {
    HistoryBuilder chronicle = new HistoryBuilder(shown);
    events.forEach(chronicle::tell);
    return chronicle;
  }

  private void tell(RecordedEvent recorded) {
    switch (recorded.event()) {
      case ActionEvent event -> tellOfAction(recorded, event);
      case CaseEvent event -> tellOfCase(recorded, event);
      case MeetingEvent event -> tellOfMeeting(recorded, event);
      default -> throw new IllegalStateException("Of no action, no case and no meeting");
    }
  }

  private void tellOfAction(RecordedEvent recorded, ActionEvent event) {
    @Nullable ActionState last = actions.get(recorded.aggregateId());
    ActionState action = ActionState.after(last, recorded);
    actions.put(recorded.aggregateId(), action);
    if (isShown(recorded)) {
      ActionFields fields = ActionFields.of(action);
      add(
          recorded,
          fields.maracId(),
          fields.caseId(),
          fields.actionId(),
          Narrator.BY_ID.tell(event),
          () -> last == null ? FieldChange.nothing() : FieldChange.tree(ActionFields.of(last)),
          fields);
    }
  }

  private void tellOfCase(RecordedEvent recorded, CaseEvent event) {
    @Nullable CaseState last = caseFile;
    CaseState state = CaseState.after(last, recorded);
    caseFile = state;
    if (isShown(recorded)) {
      add(
          recorded,
          state.maracId(),
          state.caseId(),
          null,
          CaseNarrator.tell(event),
          () -> last == null ? FieldChange.nothing() : FieldChange.tree(CaseFields.of(last)),
          CaseFields.of(state));
    }
  }

  private void tellOfMeeting(RecordedEvent recorded, MeetingEvent event) {
    @Nullable MeetingState last = meeting;
    MeetingState state = MeetingState.after(last, recorded);
    meeting = state;
    if (isShown(recorded)) {
      add(
          recorded,
          state.maracId(),
          caseOf(event),
          null,
          MeetingNarrator.BY_ID.tell(event, last),
          () -> last == null ? FieldChange.nothing() : FieldChange.tree(MeetingFields.of(last)),
          MeetingFields.of(state));
    }
  }

  private static @Nullable UUID caseOf(MeetingEvent event) {
    return switch (event) {
      case CaseListed listed -> listed.caseId();
      case CaseDelisted delisted -> delisted.caseId();
      case MeetingScheduled _,
          MeetingRescheduled _,
          MeetingCancelled _,
          AttendanceRecorded _,
          MeetingClosed _,
          MeetingReopened _,
          MeetingAddendumRecorded _ ->
          null;
    };
  }

  private boolean isShown(RecordedEvent recorded) {
    boolean isShown = characters < MOST_CHARACTERS && shown.contains(recorded.position());
    if (!isShown) {
      before.remove(recorded.aggregateId());
    }
    return isShown;
  }

  private void add(
      RecordedEvent recorded,
      String maracId,
      @Nullable UUID caseId,
      @Nullable UUID actionId,
      String narrative,
      Supplier<JsonNode> last,
      Object state) {
    TrackerEvent event = recorded.event();
    JsonNode after = FieldChange.tree(state);
    characters += characters(after);
    @Nullable JsonNode previous = before.put(recorded.aggregateId(), after);
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
            FieldChange.between(previous == null ? last.get() : previous, after)));
  }

  private static long characters(JsonNode tree) {
    return tree.isValueNode()
        ? tree.asString().length()
        : tree.valueStream().mapToLong(HistoryBuilder::characters).sum();
  }

  /**
   * Returns an item for each event shown, in order, or for the first of them where they are long.
   */
  List<HistoryItem> items() {
    return List.copyOf(items);
  }

  /** Returns the action as it is now; empty when the events are not about it. */
  Optional<ActionState> action(UUID actionId) {
    return Optional.ofNullable(actions.get(actionId.toString()));
  }

  /** Returns the ids of the actions, cases and meetings that the events are about. */
  Stream<UUID> subjects() {
    return Stream.concat(
        Stream.concat(
            Stream.ofNullable(caseFile).map(CaseState::caseId),
            Stream.ofNullable(meeting).map(MeetingState::meetingId)),
        actions.values().stream()
            .flatMap(each ->
                Stream.concat(
                    Stream.of(each.actionId()), Stream.ofNullable(ActionColumns.caseId(each)))));
  }
}
