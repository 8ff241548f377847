package org.maractracker.command.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionReallocated;
import org.maractracker.events.action.JointWorkingArranged;

/** What was undertaken where, by the events a test gives. */
final class GivenUndertakings implements Undertakings {

  private final Map<UUID, UUID> agreedAt = new HashMap<>();
  private final Map<UUID, Map<String, UUID>> takenOnAt = new HashMap<>();

  GivenUndertakings(List<? extends TrackerEvent> given) {
    given.forEach(this::note);
  }

  private void note(TrackerEvent event) {
    switch (event) {
      case ActionAgreed e -> {
        agreedAt.put(e.actionId(), e.meetingId());
        own(e.actionId(), e.responsibleAgencyId(), e.meetingId());
      }
      case ActionReallocated e -> {
        takenOn(e.actionId()).remove(e.fromAgencyId());
        own(e.actionId(), e.toAgencyId(), e.meetingId());
      }
      case JointWorkingArranged e -> {
        takenOn(e.actionId()).keySet().retainAll(List.of(e.leadAgencyId()));
        e.partnerAgencyIds().forEach(each -> takenOn(e.actionId()).put(each, e.meetingId()));
      }
      default -> {}
    }
  }

  private void own(UUID actionId, String agencyId, UUID meetingId) {
    takenOn(actionId).put(agencyId, meetingId);
  }

  private Map<String, UUID> takenOn(UUID actionId) {
    return takenOnAt.computeIfAbsent(actionId, _ -> new HashMap<>());
  }

  @Override
  public boolean anyAt(UUID meetingId) {
    return agreedAt.containsValue(meetingId)
        || takenOnAt.values().stream().anyMatch(each -> each.containsValue(meetingId));
  }

  @Override
  public List<UUID> at(UUID meetingId, String agencyId) {
    return takenOnAt.entrySet().stream()
        .filter(each -> meetingId.equals(each.getValue().get(agencyId)))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
