package org.maractracker.command.facts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maractracker.events.EventTypes;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.ActionEnteredInError;
import org.maractracker.events.action.ActionRemovedFromPlan;
import org.maractracker.events.action.ActionReopened;
import org.maractracker.events.action.ActionReportedUnachievable;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;

/** Lookup of which actions are open, as the last committed event left them. */
@Component
public final class OpenActions {

  private static final String REOPENED = name(ActionReopened.class);

  /** Types of events by which an action ends, or goes on. */
  private static final Set<String> TYPES =
      Stream.concat(
              Stream.of(REOPENED),
              Stream.of(
                      ActionCompleted.class,
                      ActionReportedUnachievable.class,
                      ActionRemovedFromPlan.class,
                      ActionEnteredInError.class)
                  .map(OpenActions::name))
          .collect(Collectors.toUnmodifiableSet());

  private final EventArchive archive;

  OpenActions(EventArchive archive) {
    this.archive = archive;
  }

  private static String name(Class<?> type) {
    return EventTypes.of(type).orElseThrow().name();
  }

  /** Returns those of the actions that are open, in the order given. */
  public List<UUID> among(Collection<UUID> actionIds) {
    if (actionIds.isEmpty()) {
      return List.of();
    }
    Map<String, String> last =
        archive.forFolding(actionIds.stream().map(UUID::toString).toList(), TYPES).stream()
            .collect(
                Collectors.toMap(
                    RecordedEvent::aggregateId, each -> each.type().name(), (_, later) -> later));
    return actionIds.stream()
        .filter(each -> last.getOrDefault(each.toString(), REOPENED).equals(REOPENED))
        .toList();
  }
}
