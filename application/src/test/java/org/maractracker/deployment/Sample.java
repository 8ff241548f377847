package org.maractracker.deployment;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request to one endpoint that its rules let pass in a fresh {@link Scene}.
 *
 * @param before what the coordinator does first
 * @param body with single quotes; empty for a query
 */
record Sample(Consumer<Scene> before, Function<Scene, String> body) {

  private static final Map<String, Sample> SAMPLES =
      Map.ofEntries(
          entry("PUT /api/maracs/{maracId}", of("{'name': 'A new name'}")),
          entry("PUT /api/maracs/{maracId}/local-practice", of("{'marking': 'OFFICIAL'}")),
          entry(
              "PUT /api/maracs/{maracId}/agencies/{agencyId}",
              of("{'name': 'A name', 'kind': 'OTHER'}")),
          entry(
              "PUT /api/maracs/{maracId}/agencies/{agencyId}/aliases",
              of("{'aliases': ['Another name']}")),
          entry("POST /api/maracs/{maracId}/agencies/{agencyId}/leave", of("{}")),
          entry("POST /api/maracs/{maracId}/cut-off", of("{'subject': 'u-1', 'reason': 'Lost'}")),
          entry(
              "DELETE /api/maracs/{maracId}/cut-off", of("{'subject': 'u-1', 'reason': 'Found'}")),
          entry("POST /api/maracs/{maracId}/meetings", of("{'date': '2026-03-05'}")),
          entry(
              "POST /api/meetings/{meetingId}/reschedule",
              of("{'date': '2026-05-08', 'reason': 'Hall'}")),
          entry("POST /api/meetings/{meetingId}/cancel", of("{'reason': 'Snow'}")),
          entry("PUT /api/meetings/{meetingId}/attendance", of(Scene.attendance("PRESENT"))),
          entry(
              "PUT /api/meetings/{meetingId}/attendance/{agencyId}",
              of("{'attendance': 'OBSERVER'}")),
          entry("POST /api/meetings/{meetingId}/agenda", of(s -> id("caseId", s.caseId))),
          entry("DELETE /api/meetings/{meetingId}/agenda/{caseId}", of("{}")),
          entry("POST /api/meetings/{meetingId}/close", of("{}")),
          entry("POST /api/meetings/{meetingId}/reopen", of("{'reason': 'One was forgotten'}")),
          entry("POST /api/meetings/{meetingId}/addenda", of("{'statement': 'It was late'}")),
          entry(
              "POST /api/maracs/{maracId}/cases",
              of(
                  "{'reference': 'C-2', 'referredOn': '2026', 'victim': {'name': 'Jo Example'},"
                      + " 'parties': [{'party': 'CHILD', 'label': 'Son'}]}")),
          entry(
              "POST /api/cases/{caseId}/details",
              of("{'reference': 'C-10', 'victim': {'name': 'Jan Example'}, 'reason': 'Slip'}")),
          entry("POST /api/cases/{caseId}/parties", of("{'party': 'CHILD', 'label': 'Child'}")),
          entry("POST /api/cases/{caseId}/parties/{n}/entered-in-error", of("{'reason': 'Slip'}")),
          entry("PUT /api/cases/{caseId}/safe-contact", of("{'safeToCall': true}")),
          entry(
              "POST /api/cases/{caseId}/risks",
              of("{'concerns': 'CHILD', 'description': 'Stairs'}")),
          entry(
              "POST /api/cases/{caseId}/risks/{riskId}/unaddressed",
              of("{'reason': 'No funds', 'resourceUnavailable': true}")),
          entry(
              "POST /api/cases/{caseId}/risks/{riskId}/entered-in-error", of("{'reason': 'Typo'}")),
          entry("POST /api/cases/{caseId}/close", of("{'reason': 'Moved away'}")),
          entry("POST /api/cases/{caseId}/reopen", of("{'reason': 'She came back'}")),
          entry("POST /api/cases/{caseId}/addenda", of("{'statement': 'Two children'}")),
          entry("POST /api/actions", of(s -> "{'meetingId': '" + s.meetingId + "', " + ours(s))),
          entry(
              "POST /api/meetings/{meetingId}/actions", of(s -> "{'actions': [{" + ours(s) + "]}")),
          action("POST", "acknowledge", of("{}")),
          action("POST", "reallocate", of(s -> s.reallocation(Scene.FORMER_OWNER))),
          action("POST", "joint-arrangement", of("{'partnerAgencyIds': []}")),
          action("POST", "joint-arrangement/confirmations", of("{'agencyId': 'housing'}")),
          action("PUT", "representative", of("{'representative': 'R. Example'}")),
          action("POST", "progress", of("{'note': 'Called', 'kind': 'ATTEMPT'}")),
          action("PATCH", "prompts", of("{'capacityConfirmed': true}")),
          action(
              "POST",
              "rewording",
              of(
                  "{'description': 'Fit a new lock', 'successCriteria': 'Tried', 'reason': 'Slip'}")),
          action("POST", "owner", ofAList(s -> id("agencyId", Scene.OWNER))),
          action("POST", "case", ofAList(s -> id("caseId", s.caseId))),
          action("POST", "due-date", of("{'dueOn': '2026-07-01', 'reason': 'Parts'}")),
          action(
              "POST",
              "complete",
              of("{'completedOn': '2026-06-09', 'outcome': 'Fitted'}")
                  .after("joint-arrangement/confirmations", s -> "{'agencyId': 'housing'}")),
          action("POST", "report-unachievable", of(unachievable())),
          action(
              "POST",
              "minute-unachievable",
              of(Sample::atLaterMeeting).after("report-unachievable", s -> unachievable())),
          action("POST", "not-undertaken", of(s -> atLaterMeeting(s, "explanation"))),
          action("POST", "carry-over", of(s -> atLaterMeeting(s, "explanation"))),
          action("POST", "remove", of(s -> atLaterMeeting(s, "reason"))),
          action("POST", "entered-in-error", of("{'reason': 'Typo'}")),
          action(
              "POST",
              "reopen",
              of("{'reason': 'It was right'}")
                  .after("entered-in-error", s -> "{'reason': 'Typo'}")),
          action("POST", "addenda", of("{'statement': 'On a Tuesday'}")));

  private static final Sample QUERY = of("");
  private static final Sample OPERATION = of("{'reason': 'Tried'}");
  private static final Sample LIST =
      of("Marac date,Case number,Victim name,Action\n14/03/2019,C-1,Jane Example,Fit a lock\n");
  private static final Sample SEARCH = of("{'name': 'Jo'}");
  private static final Sample REVIEW = of("{'purpose': 'A death review'}");

  private static String unachievable() {
    return "{'reasonClass': 'OUTSIDE_POWERS', 'explanation': 'Landlord', 'reportedOn': '2026-05'}";
  }

  private static Map.Entry<String, Sample> action(String method, String path, Sample sample) {
    return entry(method + " /api/actions/{actionId}/" + path, sample);
  }

  private static Sample of(String body) {
    return of(scene -> body);
  }

  private static Sample of(Function<Scene, String> body) {
    return new Sample(scene -> {}, body);
  }

  private static Sample ofAList(Function<Scene, String> body) {
    return new Sample(Scene::takeOverAList, body);
  }

  private Sample after(String path, Function<Scene, String> earlier) {
    return new Sample(
        scene ->
            scene.done("POST", "/api/actions/" + scene.actionId + "/" + path, earlier.apply(scene)),
        body);
  }

  private static String ours(Scene scene) {
    return scene.agreement(Scene.OWNER);
  }

  private static String id(String name, String id) {
    return "{'" + name + "': '" + id + "'}";
  }

  private static String atLaterMeeting(Scene scene) {
    return id("meetingId", scene.laterMeetingId);
  }

  private static String atLaterMeeting(Scene scene, String why) {
    return "{'meetingId': '%s', '%s': 'As was said'}".formatted(scene.laterMeetingId, why);
  }

  /** A request to the endpoint, written {@code POST /api/actions}; null when none is known. */
  static @Nullable Sample to(String endpoint) {
    if (endpoint.contains("/api/operations/")) {
      return OPERATION;
    }
    if (endpoint.equals("POST /api/maracs/{maracId}/imports")) {
      return LIST;
    }
    if (endpoint.equals("POST /api/cases/{caseId}/review-bundle")) {
      return REVIEW;
    }
    if (endpoint.equals("POST /api/maracs/{maracId}/cases/search")) {
      return SEARCH;
    }
    boolean noBody = endpoint.startsWith("GET ") || endpoint.contains("/api/ledger/");
    return noBody ? QUERY : SAMPLES.get(endpoint);
  }

  /** Every command there is. */
  static Set<String> commands() {
    return new TreeSet<>(SAMPLES.keySet());
  }
}
