package org.maractracker.bench.serving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.maractracker.bench.ordinary.Seed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A MARAC with fifteen agencies, its meetings and a case, ready for actions to be agreed. */
final class Conference {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String MARAC = "/api/maracs/northshire";
  private static final int AGENCIES = 15;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String origin;
  private final String authorization;
  private final List<String> meetings = new ArrayList<>();
  private final AtomicLong keys = new AtomicLong();
  private final String caseId;
  private final String riskId;

  /**
   * @param commands the process that takes commands
   * @param administrator header {@code Authorization} of an administrator of {@code northshire}
   * @param coordinator the same of a coordinator of it
   * @param sittings how many meetings there are, a week apart
   * @param last the day of the last of them
   */
  Conference(
      ServedProcess commands,
      String administrator,
      String coordinator,
      int sittings,
      LocalDate last) {
    this.origin = commands.origin();
    this.authorization = coordinator;
    done(administrator, "PUT", MARAC, "{'name': 'Northshire'}");
    for (int i = 0; i < AGENCIES; i++) {
      String agency = MARAC + "/agencies/agency-" + i;
      done(administrator, "PUT", agency, "{'name': 'An agency', 'kind': 'OTHER'}");
    }
    caseId =
        done(
            "POST",
            MARAC + "/cases",
            "{'reference': 'B-1', 'referredOn': '%s', 'victim': {'name': 'Jane Example'}, 'parties': []}"
                .formatted(last.minusYears(1)));
    riskId =
        done(
            "POST",
            "/api/cases/" + caseId + "/risks",
            "{'concerns': 'ADULT_VICTIM', 'description': 'The locks of the flat are broken'}");
    for (int i = 0; i < sittings; i++) {
      meetings.add(meeting(last.minusWeeks(i)));
    }
  }

  /** The same conference at a service for comparison, whose rows are made without asking it. */
  Conference(ServedProcess service, String authorization, int sittings, LocalDate last, Seed rows) {
    this.origin = service.origin();
    this.authorization = authorization;
    UUID heard = UUID.randomUUID();
    UUID risk = UUID.randomUUID();
    caseId = heard.toString();
    riskId = risk.toString();
    rows.caseWithRisk(heard, risk);
    for (int i = 0; i < sittings; i++) {
      UUID meeting = UUID.randomUUID();
      rows.meeting(meeting, last.minusWeeks(i), heard);
      meetings.add(meeting.toString());
    }
  }

  private String meeting(LocalDate day) {
    String id = done("POST", MARAC + "/meetings", "{'date': '" + day + "'}");
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < AGENCIES; i++) {
      rows.add("{'agencyId': 'agency-%d', 'attendance': 'PRESENT'}".formatted(i));
    }
    String attendance = "{'attendance': [" + String.join(", ", rows) + "]}";
    done("PUT", "/api/meetings/" + id + "/attendance", attendance);
    done("POST", "/api/meetings/" + id + "/agenda", "{'caseId': '" + caseId + "'}");
    return id;
  }

  /** Agrees an action at one of the meetings, under a key of its own; its position. */
  long agree(int meeting) {
    return agreed(meeting, "agency-3", LocalDate.of(2099, 12, 31)).path("position").asLong(0);
  }

  /** The same for an agency and a day due, not before the meeting; its id. */
  String agree(int meeting, int agency, LocalDate dueOn) {
    return agreed(meeting, "agency-" + agency % AGENCIES, dueOn).get("id").asString();
  }

  private JsonNode agreed(int meeting, String agency, LocalDate dueOn) {
    return stored(
        "/api/actions",
        """
        {'meetingId': '%s', 'caseId': '%s', 'description': 'Change the locks of the flat and hand the keys over',
         'successCriteria': 'Locks changed, keys handed over, victim-survivor told by telephone',
         'dueOn': '%s', 'responsibleAgencyId': '%s', 'riskIds': ['%s'],
         'protects': ['ADULT_VICTIM', 'CHILD'], 'addedValue': 'MARAC_SPECIFIC', 'capacityConfirmed': true}
        """
            .formatted(meetings.get(meeting), caseId, dueOn, agency, riskId));
  }

  /** Sends a command under a key of its own, and returns the answer. */
  JsonNode stored(String path, String body) {
    return answered(
        request("POST", path, body)
            .header("Idempotency-Key", "bench-" + keys.incrementAndGet())
            .build());
  }

  /** Returns how many commands were sent under keys. */
  long sent() {
    return keys.get();
  }

  /** Asks for a path that answers with 200, and reads the whole answer. */
  void ask(String path) {
    HttpRequest question =
        HttpRequest.newBuilder(URI.create(origin + path))
            .header("Authorization", authorization)
            .build();
    int status = status(question);
    if (status != 200) {
      throw new IllegalStateException(path + ": " + status);
    }
  }

  /**
   * Sends what cannot be an action's agreeing: known by its content type, without looking at it. A
   * client that is answered while it still sends gives the connection up now and then, and asks
   * again.
   */
  void turnedAway() {
    HttpRequest request =
        request("POST", "/api/actions", "{}").setHeader("Content-Type", "text/plain").build();
    try {
      if (status(request) != 415) {
        throw new IllegalStateException("Not turned away");
      }
    } catch (UncheckedIOException e) {
      if (status(request) != 415) {
        throw new IllegalStateException("Not turned away", e);
      }
    }
  }

  private int status(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String done(String method, String path, String body) {
    return done(authorization, method, path, body);
  }

  private String done(String sender, String method, String path, String body) {
    HttpRequest request = request(method, path, body).setHeader("Authorization", sender).build();
    return answered(request).get("id").asString();
  }

  private HttpRequest.Builder request(String method, String path, String body) {
    return HttpRequest.newBuilder(URI.create(origin + path))
        .header("Authorization", authorization)
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(body.replace('\'', '"')));
  }

  private JsonNode answered(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
