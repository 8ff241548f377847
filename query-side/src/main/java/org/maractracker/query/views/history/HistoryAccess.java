package org.maractracker.query.views.history;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.EventTypes;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.action.ActionReallocated;
import org.maractracker.events.action.JointWorkingArranged;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.query.model.action.ActionState;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;

/**
 * Reader of what rights to a history are judged by, before anything else of it is read: one
 * statement, whether there is such an action or not, and whatever has been recorded of it. So the
 * time of an answer tells a stranger nothing.
 */
@Component
final class HistoryAccess {

  /** Events that say whose an action is. */
  private static final Set<String> OWNERSHIP =
      Stream.of(
              ActionAgreed.class,
              ActionImported.class,
              ActionReallocated.class,
              JointWorkingArranged.class)
          .map(HistoryAccess::name)
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> OPENING = Set.of(name(CaseOpened.class));

  private final EventArchive archive;

  HistoryAccess(EventArchive archive) {
    this.archive = archive;
  }

  private static String name(Class<? extends TrackerEvent> event) {
    return EventTypes.of(event).orElseThrow().name();
  }

  /** Returns the action, of which only what says whose it is holds; empty when there is none. */
  Optional<ActionState> action(UUID actionId) {
    @Nullable ActionState action = null;
    for (RecordedEvent each : archive.forFolding(Set.of(actionId.toString()), OWNERSHIP)) {
      action = ActionState.after(action, each);
    }
    return Optional.ofNullable(action);
  }

  /** Returns the MARAC of a case; empty when there is no such case. */
  Optional<String> maracOfCase(UUID caseId) {
    return archive.forFolding(Set.of(caseId.toString()), OPENING).stream()
        .map(opening -> ((CaseOpened) opening.event()).maracId())
        .findFirst();
  }
}
