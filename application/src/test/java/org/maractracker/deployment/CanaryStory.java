package org.maractracker.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.deployment.Scene.json;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maractracker.testsupport.Person;
import org.maractracker.testsupport.Server;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every command of the interface given once, with a word of its own in each of its texts, in the
 * MARAC of a {@link Scene}. An action that is told of was the idva service's first and is the
 * police's, with housing for a partner: what is said when it is agreed, the former owner may know,
 * what is said later, not.
 */
final class CanaryStory {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  final Canaries canaries = new Canaries();
  final List<String> cases = new ArrayList<>();
  final List<String> meetings = new ArrayList<>();
  final List<String> actions = new ArrayList<>();

  /** What was sent, by address. */
  final Map<String, String> sent = new LinkedHashMap<>();

  /** The position of the last thing done. */
  long position;

  private final Server tracker;
  private final Scene scene;

  CanaryStory(Server tracker, Scene scene) {
    this.tracker = tracker;
    this.scene = scene;
  }

  void tell() {
    ofTheMarac();
    String meeting = meeting("2026-07-02");
    String later = meeting("2026-08-06");
    ofMeetings(later);
    String told = ofOneCase(meeting);
    String other = ofAnotherCase(meeting);
    ofAgreeing(told, meeting, later);
    ofWhatEnds(other, meeting, later);
    done("POST /api/cases/{caseId}/close", other, "{'reason': '*'}");
    done("POST /api/cases/{caseId}/reopen", other, "{'reason': '*'}");
    done("POST /api/meetings/{meetingId}/close", later, "{}");
    done("POST /api/meetings/{meetingId}/reopen", later, "{'reason': '*'}");
    send("POST /api/cases/{caseId}/review-bundle", told, "{'purpose': '*'}");
    send("POST /api/maracs/{maracId}/cases/search", "", "{'name': '*', 'reference': '*'}");
    send("POST /api/operations/views/{view}/dead-letters/{position}/evict", "", "{'reason': '*'}");
  }

  private void ofTheMarac() {
    String ofMarac = "/api/maracs/{maracId}";
    done("PUT " + ofMarac, "", "{'name': '*'}");
    done(
        "PUT " + ofMarac + "/local-practice",
        "",
        """
        {'marking': '*', 'confidentialityStatement': '*', 'reminding': {
          'mailboxes': [{'agencyId': 'police', 'mailbox': '*@police.example'}],
          'coordinatorMailbox': '*@marac.example', 'steeringGroupMailbox': '*@marac.example'}}
        """);
    done("PUT " + ofMarac + "/agencies/{agencyId}", "", "{'name': '*', 'kind': 'OTHER'}");
    done("PUT " + ofMarac + "/agencies/{agencyId}/aliases", "", "{'aliases': ['*']}");
    done("POST " + ofMarac + "/cut-off", "", "{'subject': '*', 'reason': '*'}");
    String letIn = "DELETE " + ofMarac + "/cut-off";
    String subject = canaries.word(letIn + " subject");
    scene.administrator.done(
        tracker,
        "POST",
        scene.path(ofMarac + "/cut-off"),
        json("{'subject': '" + subject + "', 'reason': 'A laptop was lost'}"));
    done(letIn, "", "{'subject': '" + subject + "', 'reason': '*'}");
  }

  private void ofMeetings(String later) {
    done(
        "PUT /api/meetings/{meetingId}/attendance/{agencyId}",
        later,
        "{'attendance': 'PRESENT', 'representative': '*'}");
    done("POST /api/meetings/{meetingId}/addenda", later, "{'statement': '*'}");
    String cancelled = plain("POST /api/maracs/{maracId}/meetings", "", "{'date': '2026-09-03'}");
    meetings.add(cancelled);
    done(
        "POST /api/meetings/{meetingId}/reschedule",
        cancelled,
        "{'date': '2026-09-04', 'reason': '*'}");
    done("POST /api/meetings/{meetingId}/cancel", cancelled, "{'reason': '*'}");
  }

  /** Schedules a meeting that three agencies came to; the first has words. */
  private String meeting(String date) {
    boolean first = meetings.isEmpty();
    String endpoint = "POST /api/maracs/{maracId}/meetings";
    String day = "{'date': '" + date + "'";
    String id =
        first
            ? done(endpoint, "", day + ", 'venue': '*', 'chair': '*'}")
            : plain(endpoint, "", day + "}");
    meetings.add(id);
    String attendance = Scene.attendance("PRESENT");
    String attended = "PUT /api/meetings/{meetingId}/attendance";
    var _ =
        first
            ? done(
                attended,
                id,
                attendance.replaceFirst("'PRESENT'", "'PRESENT', 'representative': '*'"))
            : plain(attended, id, attendance);
    return id;
  }

  private String ofOneCase(String meeting) {
    String told =
        done(
            "POST /api/maracs/{maracId}/cases",
            "",
            """
            {'reference': '*', 'referredOn': '2026-06', 'victim': {'name': '*'},
             'parties': [{'party': 'CHILD', 'label': '*'}],
             'safeContact': {'times': '*', 'doNotTell': '*'}}
            """);
    cases.add(told);
    plain("POST /api/meetings/{meetingId}/agenda", meeting, "{'caseId': '" + told + "'}");
    done(
        "POST /api/cases/{caseId}/risks", told, "{'concerns': 'ADULT_VICTIM', 'description': '*'}");
    done("POST /api/cases/{caseId}/addenda", told, "{'statement': '*'}");
    return told;
  }

  private String ofAnotherCase(String meeting) {
    String other =
        plain(
            "POST /api/maracs/{maracId}/cases",
            "",
            "{'reference': 'C-2', 'referredOn': '2026-06', 'victim': {'name': 'Jo Example'},"
                + " 'parties': [{'party': 'CHILD', 'label': 'Son'}]}");
    cases.add(other);
    plain("POST /api/meetings/{meetingId}/agenda", meeting, "{'caseId': '" + other + "'}");
    String ofCase = "/api/cases/{caseId}";
    done(
        "POST " + ofCase + "/details",
        other,
        "{'reference': '*', 'victim': {'name': '*'}, 'reason': '*'}");
    done("POST " + ofCase + "/parties", other, "{'party': 'CHILD', 'label': '*'}");
    done("POST " + ofCase + "/parties/{n}/entered-in-error", other, "{'reason': '*'}");
    done("PUT " + ofCase + "/safe-contact", other, "{'times': '*', 'doNotTell': '*'}");
    for (String what : List.of("unaddressed", "entered-in-error")) {
      String risk =
          plain(
              "POST " + ofCase + "/risks", other, "{'concerns': 'CHILD', 'description': 'Stairs'}");
      String more = what.equals("unaddressed") ? ", 'resourceUnavailable': true" : "";
      String endpoint = "POST " + ofCase + "/risks/{riskId}/" + what;
      send(
          endpoint,
          path(endpoint, other).replace(scene.riskId, risk),
          "{'reason': '*'" + more + "}");
    }
    return other;
  }

  private static String agreement(String caseId, String agency) {
    return """
    'caseId': '%s', 'description': '*', 'successCriteria': '*', 'dueOn': '2026-08-01',
    'responsibleAgencyId': '%s', 'representative': '*', 'notLinkedBecause': '*',
    'serviceGeneratedRisk': {'possible': true, 'mitigation': '*'},
    'victimVoice': {'reflected': true, 'note': '*'}, 'equality': {'considered': true, 'note': '*'},
    'joint': {'partnerAgencyIds': ['housing'],
      'communication': {'how': '*', 'when': '*', 'contact': '*'}}}
    """
        .formatted(caseId, agency);
  }

  private void ofAgreeing(String caseId, String meeting, String later) {
    String agreed = agreement(caseId, Scene.FORMER_OWNER);
    String action = done("POST /api/actions", "", "{'meetingId': '" + meeting + "', " + agreed);
    actions.add(action);
    done(
        "POST /api/meetings/{meetingId}/actions",
        meeting,
        "{'actions': [{" + agreement(caseId, Scene.OWNER) + "]}");
    String of = "/api/actions/{actionId}/";
    done(
        "POST " + of + "reallocate",
        action,
        "{'toAgencyId': 'police', 'meetingId': '%s', 'representative': '*', 'reason': '*'}"
            .formatted(meeting));
    done(
        "POST " + of + "joint-arrangement",
        action,
        "{'partnerAgencyIds': ['housing'], 'communication': {'how': '*', 'when': '*', 'contact': '*'}}");
    done("PUT " + of + "representative", action, "{'representative': '*'}");
    done("POST " + of + "progress", action, "{'note': '*', 'kind': 'ATTEMPT'}");
    done(
        "PATCH " + of + "prompts",
        action,
        "{'serviceGeneratedRisk': {'possible': true, 'mitigation': '*'}, 'victimVoice':"
            + " {'reflected': false, 'note': '*'}, 'equality': {'considered': false, 'note': '*'}}");
    done(
        "POST " + of + "rewording",
        action,
        "{'description': '*', 'successCriteria': '*', 'reason': '*'}");
    done("POST " + of + "due-date", action, "{'dueOn': '2026-08-02', 'reason': '*'}");
    done("POST " + of + "addenda", action, "{'statement': '*'}");
    String at = "{'meetingId': '" + later + "', 'explanation': '*'}";
    done("POST " + of + "not-undertaken", action, at);
    done("POST " + of + "carry-over", action, at);
  }

  private void ofWhatEnds(String caseId, String meeting, String later) {
    String of = "POST /api/actions/{actionId}/";
    String at = "{'meetingId': '" + later + "', 'reason': '*'}";
    done(of + "remove", another(caseId, meeting), at);
    String wrong = another(caseId, meeting);
    done(of + "entered-in-error", wrong, "{'reason': '*'}");
    done(of + "reopen", wrong, "{'reason': '*'}");
    done(
        of + "complete",
        another(caseId, meeting),
        "{'completedOn': '2026-07-20', 'outcome': '*', 'reportedBy': '*'}");
    done(
        of + "report-unachievable",
        another(caseId, meeting),
        "{'reasonClass': 'OUTSIDE_POWERS', 'explanation': '*', 'reportedOn': '2026-07-20',"
            + " 'reportedBy': '*'}");
  }

  /** Returns an action that was the idva service's, and is the police's with housing. */
  private String another(String caseId, String meeting) {
    String id =
        plain(
            "POST /api/actions",
            "",
            """
            {'meetingId': '%s', 'caseId': '%s', 'description': 'Call', 'successCriteria': 'Called',
             'dueOn': '2026-08-01', 'responsibleAgencyId': 'idva', 'notLinkedBecause': 'General',
             'joint': {'partnerAgencyIds': ['housing'], 'communication': {'how': 'Telephone'}}}
            """
                .formatted(meeting, caseId));
    actions.add(id);
    String of = "POST /api/actions/{actionId}/";
    plain(
        of + "reallocate",
        id,
        "{'toAgencyId': 'police', 'meetingId': '%s', 'reason': 'Theirs'}".formatted(meeting));
    plain(of + "joint-arrangement/confirmations", id, "{'agencyId': 'housing'}");
    return id;
  }

  /** Sends a command without a word in it. */
  private String plain(String endpoint, String id, String body) {
    return id(sent(endpoint, path(endpoint, id), json(body)));
  }

  private String done(String endpoint, String id, String body) {
    return id(send(endpoint, id, body));
  }

  /** Sends a command with its words. */
  private HttpResponse<String> send(String endpoint, String id, String body) {
    String words = canaries.in(endpoint, json(body));
    String path = id.startsWith("/") ? id : path(endpoint, id);
    sent.put(endpoint.substring(0, endpoint.indexOf(' ')) + " " + path, words);
    return sent(endpoint, path, words);
  }

  private HttpResponse<String> sent(String endpoint, String path, String body) {
    Person who =
        endpoint.contains("/cut-off") || endpoint.contains("/operations/")
            ? scene.administrator
            : scene.coordinator;
    HttpResponse<String> answer =
        who.send(tracker, endpoint.substring(0, endpoint.indexOf(' ')), path, body);
    if (answer.statusCode() / 100 == 2 && answer.body().startsWith("{")) {
      position = Math.max(position, JSON.readTree(answer.body()).path("position").asLong(0));
    }
    return answer;
  }

  private String path(String endpoint, String id) {
    String path = endpoint.substring(endpoint.indexOf(' ') + 1);
    String ours = path.contains("/attendance/") ? path.replace("{agencyId}", Scene.OWNER) : path;
    return scene.path(id.isEmpty() ? ours : ours.replaceAll("\\{(caseId|meetingId|actionId)}", id));
  }

  private static String id(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return JSON.readTree(answer.body()).path("id").asString("");
  }
}
