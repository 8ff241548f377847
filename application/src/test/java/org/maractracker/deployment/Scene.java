package org.maractracker.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.Person;
import org.maractracker.testsupport.Server;
import org.maractracker.testsupport.TokenIssuer;
import tools.jackson.databind.JsonNode;

/**
 * A MARAC of its own with five agencies, two meetings that three of them came to, and a case with a
 * risk and an action. Probation, who came to the first too, had the action first, and has left;
 * then the idva service; now it is the police's, with housing for a partner that has not confirmed.
 * Education has nothing to do with it.
 */
final class Scene {

  static final String OWNER = "police";
  static final String PARTNER = "housing";
  static final String FORMER_OWNER = "idva";
  static final String STRANGER = "education";
  static final String LEFT = "probation";

  private static final String PRESENT_TOO = "{'agencyId': '" + LEFT + "', 'attendance': 'PRESENT'}";

  final String maracId;
  final Person coordinator;
  final Person administrator;
  final String meetingId;
  final String laterMeetingId;
  final String caseId;
  final String riskId;
  final String actionId;

  private final Server commands;
  private @Nullable String listed;
  private long position;

  Scene(Deployment deployment, Server commands, String maracId) {
    this.commands = commands;
    this.maracId = maracId;
    this.coordinator = deployment.person(maracId + ":COORDINATOR");
    this.administrator = deployment.person(maracId + ":ADMINISTRATOR", TokenIssuer.OPERATOR);
    found();
    meetingId = meeting("2026-05-07");
    laterMeetingId = meeting("2026-06-04");
    caseId = listedCase();
    riskId =
        done(
            "POST",
            "/api/cases/" + caseId + "/risks",
            "{'concerns': 'ADULT_VICTIM', 'description': 'Locks'}");
    String path = "/api/meetings/" + meetingId + "/attendance";
    done("PUT", path, attendance("PRESENT").replace("}]}", "}, " + PRESENT_TOO + "]}"));
    actionId = agreed(meetingId, LEFT);
    done("POST", "/api/actions/" + actionId + "/reallocate", reallocation(FORMER_OWNER));
    done("POST", "/api/actions/" + actionId + "/reallocate", reallocation(OWNER));
    done("POST", "/api/actions/" + actionId + "/joint-arrangement", arrangement());
    done("POST", "/api/maracs/" + maracId + "/agencies/" + LEFT + "/leave", "{}");
  }

  private void found() {
    administrator("/api/maracs/" + maracId, "{'name': 'A MARAC'}");
    for (String agency : new String[] {OWNER, PARTNER, FORMER_OWNER, LEFT, STRANGER}) {
      String path = "/api/maracs/" + maracId + "/agencies/" + agency;
      administrator(path, "{'name': 'An agency', 'kind': 'OTHER'}");
    }
  }

  private void administrator(String path, String body) {
    administrator.done(commands, "PUT", path, json(body));
  }

  /** A meeting that all but the stranger, and whoever has left, came to. */
  String meeting(String date) {
    String id = done("POST", "/api/maracs/" + maracId + "/meetings", "{'date': '" + date + "'}");
    done("PUT", "/api/meetings/" + id + "/attendance", attendance("PRESENT"));
    return id;
  }

  private String listedCase() {
    String id =
        done(
            "POST",
            "/api/maracs/" + maracId + "/cases",
            "{'reference': 'C-1', 'referredOn': '2026-04', 'victim': {'name': 'Jane Example'},"
                + " 'parties': [{'party': 'CHILD', 'label': 'Kim Example'}], 'safeContact': {'leaveMessage': false}}");
    done("POST", "/api/meetings/" + meetingId + "/agenda", "{'caseId': '" + id + "'}");
    return id;
  }

  /** An action for the scene's case. */
  String agreed(String atMeetingId, String agencyId) {
    return done(
        "POST", "/api/actions", "{'meetingId': '" + atMeetingId + "', " + agreement(agencyId));
  }

  String agreement(String agencyId) {
    return ("'caseId': '%s', 'description': 'Fit a lock', 'successCriteria': 'Fitted and tried',"
            + " 'dueOn': '2026-06-10', 'responsibleAgencyId': '%s', 'riskIds': ['%s']}")
        .formatted(caseId, agencyId, riskId);
  }

  static String attendance(String ofTheOwner) {
    return """
    {'attendance': [{'agencyId': 'police', 'attendance': '%s'},
      {'agencyId': 'housing', 'attendance': 'PRESENT'}, {'agencyId': 'idva', 'attendance': 'PRESENT'}]}
    """
        .formatted(ofTheOwner);
  }

  String reallocation(String to) {
    return "{'toAgencyId': '%s', 'meetingId': '%s', 'reason': 'Theirs'}".formatted(to, meetingId);
  }

  static String arrangement() {
    return "{'partnerAgencyIds': ['housing'],"
        + " 'communication': {'how': 'Telephone', 'when': 'Fridays', 'contact': 'Duty desk'}}";
  }

  /** An old list comes along, whose action has no case and no owner; the paths are of it now. */
  void takeOverAList() {
    String list = "Marac date,Case number,Victim name,Action\n01/05/2026,X-9,Nobody,Old matter\n";
    String address = "/api/maracs/" + maracId + "/imports";
    String at =
        coordinator
            .upload(commands, address, "old.csv", list.getBytes(StandardCharsets.UTF_8))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    Eventually.holds(
        () -> assertThat(coordinator.read(commands, at).get("state").asString()).isEqualTo("DONE"));
    listed = coordinator.read(commands, at).at("/report/rows/0/actionId").asString();
  }

  /** The coordinator does what must succeed; the answer's id. */
  String done(String method, String path, String body) {
    return doneOn(commands, method, path, body).get("id").asString();
  }

  /** The same on another process. */
  JsonNode doneOn(Server process, String method, String path, String body) {
    Person who = path.endsWith("/cut-off") ? administrator : coordinator;
    if (method.equals("DELETE") && path.endsWith("/cut-off")) {
      who.done(process, "POST", path, json(body));
    }
    JsonNode answer = who.done(process, method, path, json(body));
    position = Math.max(position, answer.get("position").asLong());
    return answer;
  }

  /** The position of the last thing done. */
  long position() {
    return position;
  }

  /** An address of this scene, from its pattern. A meeting with actions is not cancelled. */
  String path(String pattern) {
    return pattern
        .replace("{maracId}", maracId)
        .replace("{agencyId}", STRANGER)
        .replace("{meetingId}", pattern.endsWith("/cancel") ? laterMeetingId : meetingId)
        .replace("{caseId}", caseId)
        .replace("{riskId}", riskId)
        .replace("{n}", "1")
        .replace("{actionId}", listed == null ? actionId : listed)
        .replace("{importId}", "00000000-0000-4000-8000-000000000000")
        .replace("{view}", "overdue")
        .replace("{position}", "1");
  }

  /** Lets bodies be written with single quotes. */
  static String json(String body) {
    return body.replace('\'', '"');
  }
}
