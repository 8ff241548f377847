package org.maractracker.command.warning;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.warning.Warning.Reference;
import org.maractracker.events.EventTypes;
import org.maractracker.events.PartialDate;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionImported;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;

/**
 * Warning that an action ended before the day it was agreed: one of the two dates is likely
 * mistyped, and a year too early makes what was done late look done in time. It may be right all
 * the same, as an agreement can be recorded that only confirms what was begun.
 */
@Component
public final class EndedBeforeAgreed {

  /** Code by which clients recognise the warning. */
  static final String CODE = "ended-before-it-was-agreed";

  private static final Set<String> BEGINNINGS =
      Stream.of(ActionAgreed.class, ActionImported.class)
          .map(type -> EventTypes.of(type).orElseThrow().name())
          .collect(toSet());

  private final EventArchive archive;

  EndedBeforeAgreed(EventArchive archive) {
    this.archive = archive;
  }

  /**
   * Returns the warning, or none; none for an action that is not there.
   *
   * @param on when it ended. With the benefit of the doubt: a month or year, here or of the
   *     agreement, may be any day in it
   * @param field where that is in the request
   */
  public List<Warning> warnings(UUID actionId, PartialDate on, String field) {
    return archive.forFolding(List.of(actionId.toString()), BEGINNINGS).stream()
        .map(RecordedEvent::event)
        .filter(begun -> on.lastDay().isBefore(begun.occurredOn().firstDay()))
        .map(begun -> warning(actionId, on, field, begun))
        .toList();
  }

  private static Warning warning(UUID actionId, PartialDate on, String field, TrackerEvent begun) {
    return Warning.of(
        CODE,
        field,
        "This day (%s) is before the action was agreed (%s). If it is mistyped, reopen the action"
                .formatted(on, begun.occurredOn())
            + " and end it on the right one; if it is right, nothing need be done.",
        List.of(new Reference(caseOf(begun), actionId)));
  }

  private static @Nullable UUID caseOf(TrackerEvent begun) {
    return switch (begun) {
      case ActionAgreed e -> e.caseId();
      case ActionImported e -> e.caseId();
      default -> throw new IllegalStateException("An action's history does not begin so");
    };
  }
}
