package org.maractracker.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.maractracker.store.events.EventArchive;
import org.maractracker.testsupport.Person;
import org.maractracker.testsupport.SettableClock;
import org.maractracker.testsupport.TokenIssuer;
import tools.jackson.databind.JsonNode;

/**
 * A MARAC of a test's own in London, which met on 1 March 2027. Everything a person wrote in it has
 * the word secret in it.
 */
final class Area {

  static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final SettableClock CLOCK = TimedTracker.CLOCK;

  final String maracId;
  final String meetingId;
  private final TwoNodes nodes;
  private final String caseId;
  private long position;

  Area(TwoNodes nodes, String maracId) {
    this.nodes = nodes;
    this.maracId = maracId;
    at("2027-03-01", "10:00");
    Person admin = nodes.person(maracId + ":ADMINISTRATOR", TokenIssuer.OPERATOR);
    String marac = "/api/maracs/" + maracId;
    admin.done(nodes.first(), "PUT", marac, "{\"name\": \"Area of " + maracId + "\"}");
    for (String agency : List.of("police", "housing", "idva")) {
      String body = "{\"name\": \"secret name\", \"kind\": \"OTHER\"}";
      admin.done(nodes.first(), "PUT", marac + "/agencies/" + agency, body);
    }
    meetingId = meeting("2027-03-01");
    caseId =
        id(
            "POST",
            marac + "/cases",
            "{'reference': 'secret-1', 'referredOn': '2027-02',"
                + " 'victim': {'name': 'Jane Secret'}, 'parties': []}");
    done("POST", "/api/meetings/" + meetingId + "/agenda", "{'caseId': '" + caseId + "'}");
  }

  /** Goes to a minute of a day in London. */
  static void at(String day, String time) {
    CLOCK.set(instant(day, time));
  }

  static Instant instant(String day, String time) {
    return LocalDate.parse(day).atTime(LocalTime.parse(time)).atZone(LONDON).toInstant();
  }

  String meeting(String date) {
    String id = id("POST", "/api/maracs/" + maracId + "/meetings", "{'date': '" + date + "'}");
    done(
        "PUT",
        "/api/meetings/" + id + "/attendance",
        "{'attendance': [{'agencyId': 'police', 'attendance': 'PRESENT'},"
            + " {'agencyId': 'housing', 'attendance': 'PRESENT'}]}");
    return id;
  }

  /** Mails to {@code police@<maracId>.example} and so on; at eight unless said otherwise. */
  void reminds(String more) {
    done(
        "PUT",
        "/api/maracs/" + maracId + "/local-practice",
        ("{'marking': 'OFFICIAL', 'reminding': {'mailboxes': ["
                + "{'agencyId': 'police', 'mailbox': 'police@box.MARAC'},"
                + " {'agencyId': 'housing', 'mailbox': 'housing@box.MARAC'}]MORE}}")
            .replace("MORE", more)
            .replace("MARAC", domain()));
  }

  String domain() {
    return maracId + ".example";
  }

  /** An action of the police that is due on 10 March 2027 and that they know of. */
  String agreed() {
    String id =
        id(
            "POST",
            "/api/actions",
            ("{'meetingId': '%s', 'caseId': '%s', 'description': 'Fit a secret lock',"
                    + " 'successCriteria': 'secretly fitted', 'dueOn': '2027-03-10',"
                    + " 'responsibleAgencyId': 'police', 'representative': 'Pat Secret',"
                    + " 'riskIds': [], 'notLinkedBecause': 'secret reason'}")
                .formatted(meetingId, caseId));
    done("POST", "/api/actions/" + id + "/acknowledge", "{'agencyId': 'police'}");
    return id;
  }

  String id(String method, String path, String body) {
    return done(method, path, body).get("id").asString();
  }

  JsonNode done(String method, String path, String body) {
    Person coordinator = nodes.person(maracId + ":COORDINATOR");
    JsonNode answer = coordinator.done(nodes.first(), method, path, body.replace('\'', '"'));
    position = answer.get("position").asLong();
    return answer;
  }

  /** The reminders in the history of an action, as one node shows them to the coordinator. */
  List<JsonNode> remindersOf(String actionId) {
    Person coordinator = nodes.person(maracId + ":COORDINATOR");
    long head = nodes.second().bean(EventArchive.class).head();
    return coordinator
        .read(
            nodes.second(),
            "/api/actions/" + actionId + "/history?minPosition=" + Math.max(position, head))
        .get("items")
        .valueStream()
        .filter(item -> item.get("type").asString().equals("ReminderSent"))
        .toList();
  }
}
