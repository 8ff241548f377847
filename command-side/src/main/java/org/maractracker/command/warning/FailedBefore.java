package org.maractracker.command.warning;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.maractracker.command.warning.Setbacks.Setback;
import org.maractracker.command.warning.Tried.Failure;
import org.maractracker.command.warning.Warning.Reference;
import org.maractracker.events.EventTypes;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.ActionEnteredInError;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.action.ActionLinkedToCase;
import org.maractracker.events.action.ActionNotUndertaken;
import org.maractracker.events.action.ActionRemovedFromPlan;
import org.maractracker.events.action.ActionReopened;
import org.maractracker.events.action.ActionReportedUnachievable;
import org.maractracker.events.action.ActionReworded;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;

/**
 * Warning that an action is much like one that failed before (SafeLives near-miss review "Alice":
 * the same actions were set again, and nobody looked whether they had worked). Nearly always one
 * query to the register is enough: for a case without any setback nothing else is read.
 */
@Component
public final class FailedBefore {

  /** Code by which clients recognise the warning. */
  static final String CODE = "much-like-one-that-failed";

  private static final Set<String> TYPES =
      Stream.of(
              ActionAgreed.class,
              ActionImported.class,
              ActionReworded.class,
              ActionLinkedToCase.class,
              ActionCompleted.class,
              ActionReportedUnachievable.class,
              ActionNotUndertaken.class,
              ActionRemovedFromPlan.class,
              ActionEnteredInError.class,
              ActionReopened.class)
          .map(type -> EventTypes.of(type).orElseThrow().name())
          .collect(toSet());

  private final Setbacks setbacks;
  private final EventArchive archive;

  FailedBefore(Setbacks setbacks, EventArchive archive) {
    this.setbacks = setbacks;
    this.archive = archive;
  }

  /** Returns a warning for each of these and each action it is much like, in order. */
  public List<Warning> warnings(List<Proposed> proposed) {
    List<Setback> found = setbacks.of(proposed.stream().map(Proposed::caseId).collect(toSet()));
    if (found.isEmpty()) {
      return List.of();
    }
    Map<UUID, Tried> tried = tried(found.stream().map(Setback::actionId).collect(toSet()));
    Map<UUID, List<Setback>> byCase = found.stream().collect(groupingBy(Setback::askedFor));
    List<Warning> warnings = new ArrayList<>();
    for (Proposed each : proposed) {
      byCase.getOrDefault(each.caseId(), List.of()).stream()
          .map(setback -> tried.get(setback.actionId()))
          .flatMap(Stream::ofNullable)
          .flatMap(before -> warning(each, before))
          .forEach(warnings::add);
    }
    return List.copyOf(warnings);
  }

  private Map<UUID, Tried> tried(Collection<UUID> actionIds) {
    return archive
        .forFolding(actionIds.stream().sorted().map(UUID::toString).toList(), TYPES)
        .stream()
        .collect(groupingBy(RecordedEvent::aggregateId))
        .values()
        .stream()
        .map(ofOne ->
            Tried.of(
                ofOne.stream().map(RecordedEvent::event).map(ActionEvent.class::cast).toList()))
        .collect(toMap(Tried::actionId, one -> one));
  }

  private static Stream<Warning> warning(Proposed proposed, Tried before) {
    UUID caseId = before.caseId();
    return caseId != null && Likeness.of(proposed.description()).isMuchLike(before.likeness())
        ? before.failure().stream().map(failure -> warning(proposed, before, caseId, failure))
        : Stream.empty();
  }

  private static Warning warning(Proposed proposed, Tried before, UUID caseId, Failure failure) {
    String where = caseId.equals(proposed.caseId()) ? "this case" : "an earlier case";
    return Warning.of(
        CODE,
        proposed.field(),
        "An action much like this one, of %s, was %s (%s). What will be different this time?"
            .formatted(where, failure.how(), failure.on()),
        List.of(new Reference(caseId, before.actionId())));
  }
}
