package org.maractracker.faults;

import java.util.ArrayList;
import java.util.List;
import org.maractracker.testsupport.Person;
import org.maractracker.testsupport.Server;
import tools.jackson.databind.JsonNode;

/**
 * A meeting with its case and the first four actions agreed there.
 *
 * @param position the last of these events
 */
record Agreed(String meetingId, String caseId, List<String> actionIds, long position) {

  static Agreed by(Installation installation) {
    Server node = installation.commandSides.getFirst();
    Person administrator = installation.administrator();
    administrator.done(node, "PUT", "/api/maracs/northshire", "{\"name\": \"A MARAC\"}");
    administrator.done(
        node,
        "PUT",
        "/api/maracs/northshire/agencies/police",
        "{\"name\": \"Police\", \"kind\": \"POLICE\"}");
    Person coordinator = installation.coordinator("writer");
    String meeting =
        id(coordinator, node, "/api/maracs/northshire/meetings", "{\"date\": \"2026-05-07\"}");
    coordinator.done(
        node,
        "PUT",
        "/api/meetings/" + meeting + "/attendance",
        "{\"attendance\": [{\"agencyId\": \"police\", \"attendance\": \"PRESENT\"}]}");
    String caseId =
        id(
            coordinator,
            node,
            "/api/maracs/northshire/cases",
            "{\"reference\": \"C-1\", \"referredOn\": \"2026-04\", \"victim\": {\"name\": \"Jane Example\"}, \"parties\": []}");
    coordinator.done(
        node, "POST", "/api/meetings/" + meeting + "/agenda", "{\"caseId\": \"" + caseId + "\"}");
    List<String> actions = new ArrayList<>();
    JsonNode last = null;
    for (int i = 0; i < 4; i++) {
      last = coordinator.done(node, "POST", "/api/actions", another(meeting, caseId));
      actions.add(last.get("id").asString());
    }
    return new Agreed(
        meeting, caseId, List.copyOf(actions), last == null ? 0 : last.get("position").asLong());
  }

  private static String id(Person who, Server node, String path, String body) {
    return who.done(node, "POST", path, body).get("id").asString();
  }

  /** The request to agree one more. */
  String another() {
    return another(meetingId, caseId);
  }

  private static String another(String meetingId, String caseId) {
    return """
    {"meetingId": "%s", "caseId": "%s", "description": "Fit a lock", "successCriteria": "Fitted and tried",
     "dueOn": "2026-06-10", "responsibleAgencyId": "police", "riskIds": [], "notLinkedBecause": "Test"}
    """
        .formatted(meetingId, caseId);
  }
}
