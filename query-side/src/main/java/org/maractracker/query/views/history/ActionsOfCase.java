package org.maractracker.query.views.history;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.action.ActionLinkedToCase;
import org.maractracker.events.casefile.CaseEvent;
import org.maractracker.store.events.RecordedEvent;

/**
 * Filter of a case's events by what was known of whose an action is. One that was imported without
 * a case may be linked to it long afterwards: of what was known before, it is no part.
 */
public final class ActionsOfCase {

  private ActionsOfCase() {}

  /**
   * Returns the events without those of actions that none of them makes the case's.
   *
   * @param events of the case and of actions that are its own by now
   */
  public static List<RecordedEvent> among(UUID caseId, List<RecordedEvent> events) {
    Set<String> its =
        events.stream()
            .filter(each -> makesItTheCases(caseId, each.event()))
            .map(RecordedEvent::aggregateId)
            .collect(Collectors.toSet());
    return events.stream().filter(each -> its.contains(each.aggregateId())).toList();
  }

  private static boolean makesItTheCases(UUID caseId, TrackerEvent event) {
    return event instanceof CaseEvent
        || (event instanceof ActionAgreed agreed && caseId.equals(agreed.caseId()))
        || (event instanceof ActionImported imported && caseId.equals(imported.caseId()))
        || (event instanceof ActionLinkedToCase linked && caseId.equals(linked.caseId()));
  }
}
