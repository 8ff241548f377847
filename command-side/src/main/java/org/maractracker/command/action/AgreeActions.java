package org.maractracker.command.action;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.maractracker.command.facts.DecidableFromCache;

/**
 * Command to agree actions at a meeting: all of them, or none. The meeting decides it and creates
 * the actions. Refused with {@code not-found}, {@code not-smart}, {@code mitigation-missing},
 * {@code date-in-future}, {@code meeting-closed}, {@code case-not-listed}, {@code case-closed},
 * {@code agency-unknown}, {@code agency-not-in-attendance}, {@code not-a-partner} and {@code
 * risk-unknown}, naming every fault of every row.
 *
 * @param meetingId the meeting
 * @param actions at least one
 * @param bulk whether faults name their row: {@code actions[3].dueOn} instead of {@code dueOn}
 */
public record AgreeActions(
    @TargetAggregateIdentifier UUID meetingId, List<AgreeAction> actions, boolean bulk)
    implements DecidableFromCache {

  public AgreeActions {
    actions = List.copyOf(actions);
    if (actions.isEmpty()) {
      throw new IllegalArgumentException("Nothing to agree");
    }
  }

  /** Makes the command for one action that is sent on its own. */
  public static AgreeActions single(UUID meetingId, AgreeAction action) {
    return new AgreeActions(meetingId, List.of(action), false);
  }

  /** Returns the cases that actions are agreed for. */
  @Override
  public Set<UUID> caseIds() {
    return actions.stream().map(AgreeAction::caseId).collect(toUnmodifiableSet());
  }

  /** Returns the path of a fault of that row: {@code actions[3].} or nothing. */
  public String pathOf(int row) {
    return bulk ? "actions[" + row + "]." : "";
  }
}
