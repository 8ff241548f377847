package org.maractracker.command.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.warning.Likeness;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.action.ActionReallocated;
import org.maractracker.events.action.ActionReworded;
import org.maractracker.events.action.JointWorkingArranged;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Part of the register that knows at which meeting an action was agreed, who took it on, and by a
 * digest what it says.
 */
final class UndertakingRegister {

  private final JdbcClient jdbc;

  UndertakingRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Enters it from the events of actions that lack it.
   *
   * @param events all of each action, in order
   */
  void fill(List<RecordedEvent> events) {
    Map<UUID, List<String>> partners = new HashMap<>();
    for (RecordedEvent each : events) {
      switch (each.event()) {
        case ActionAgreed e -> {
          agreed(e.actionId(), e.meetingId(), e.responsibleAgencyId());
          worded(e.actionId(), e.description());
        }
        case ActionImported e -> {
          if (e.meetingId() != null) {
            agreed(e.actionId(), e.meetingId(), e.responsibleAgencyId());
          }
          worded(e.actionId(), e.description());
        }
        case ActionReworded e -> worded(e.actionId(), e.description());
        case ActionReallocated e -> undertaken(e.actionId(), e.toAgencyId(), e.meetingId());
        case JointWorkingArranged e -> {
          List<String> before = partners.put(e.actionId(), e.partnerAgencyIds());
          e.partnerAgencyIds().stream()
              .filter(partner -> before == null || !before.contains(partner))
              .forEach(partner -> undertaken(e.actionId(), partner, e.meetingId()));
        }
        default -> {
          // Nobody takes anything on by it.
        }
      }
    }
  }

  private void agreed(UUID actionId, UUID meetingId, @Nullable String owner) {
    jdbc.sql("update command.action set agreed_at = ? where action_id = ?")
        .params(meetingId, actionId)
        .update();
    if (owner != null) {
      undertaken(actionId, owner, meetingId);
    }
  }

  private void worded(UUID actionId, String description) {
    jdbc.sql("update command.action set words = ? where action_id = ?")
        .params(Likeness.key(description), actionId)
        .update();
  }

  private void undertaken(UUID actionId, String agencyId, UUID meetingId) {
    jdbc.sql(
            "update command.action_agency set undertaken_at = ? where action_id = ? and agency_id = ?")
        .params(meetingId, actionId, agencyId)
        .update();
  }
}
