package org.maractracker.query.planning.carryover;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maractracker.events.action.ActionStatus;

/**
 * Command that a client can send about an action.
 *
 * @param action its name
 * @param decides whether the command settles the action for the meeting; a finding that it was not
 *     undertaken does not
 * @param body the known part of its body; what people have to say is left to them
 */
record AvailableCommand(
    String action, String method, String path, boolean decides, Map<String, UUID> body) {

  private static final String CARRY_OVER = "carry-over";

  /** Returns the commands for an action in this status. */
  static List<AvailableCommand> about(UUID actionId, ActionStatus status, UUID meetingId) {
    Map<String, UUID> here = Map.of("meetingId", meetingId);
    return switch (status) {
      case OPEN ->
          List.of(
              deed(actionId, CARRY_OVER, true, here),
              deed(actionId, "remove", true, here),
              deed(actionId, "complete", true, Map.of()),
              deed(actionId, "report-unachievable", true, Map.of()),
              deed(actionId, "not-undertaken", false, here));
      case UNACHIEVABLE ->
          List.of(
              deed(actionId, "minute-unachievable", true, here),
              deed(actionId, "reopen", false, Map.of()));
      case COMPLETED, REMOVED, ENTERED_IN_ERROR -> List.of();
    };
  }

  boolean isCarrying() {
    return action.equals(CARRY_OVER);
  }

  private static AvailableCommand deed(
      UUID actionId, String name, boolean decides, Map<String, UUID> body) {
    return new AvailableCommand(
        name, "POST", "/api/actions/%s/%s".formatted(actionId, name), decides, body);
  }
}
