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
import org.maractracker.bench.ordinary.Ordinary;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** MARAC with fifteen agencies, its meetings and a case, ready for actions to be agreed. */
final class Conference {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String MARAC = "/api/maracs/northshire";
  private static final int AGENCIES = 15;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String origin;
  private final String token;
  private final List<String> meetings = new ArrayList<>();
  private final AtomicLong keys = new AtomicLong();
  private final String caseId;
  private final String riskId;

  /**
   * @param commands the process that takes commands
   * @param token of an administrator and coordinator of {@code northshire}
   * @param sittings how many meetings there are, a week apart
   * @param last the day of the last of them
   */
  Conference(ServedProcess commands, String token, int sittings, LocalDate last) {
    this.origin = commands.origin();
    this.token = token;
    done("PUT", MARAC, "{'name': 'Northshire'}");
    for (int i = 0; i < AGENCIES; i++) {
      done("PUT", MARAC + "/agencies/agency-" + i, "{'name': 'An agency', 'kind': 'OTHER'}");
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

  /** Makes the same conference at the ordinary service, by inserting its rows. */
  Conference(ServedProcess ordinary, String token, int sittings, JdbcTemplate jdbc) {
    this.origin = ordinary.origin();
    this.token = token;
    caseId = UUID.randomUUID().toString();
    riskId = UUID.randomUUID().toString();
    Ordinary.risk(jdbc, UUID.fromString(riskId), UUID.fromString(caseId));
    for (int i = 0; i < sittings; i++) {
      UUID meeting = UUID.randomUUID();
      Ordinary.meeting(jdbc, meeting, UUID.fromString(caseId));
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

  /** Agrees an action at one of the meetings, under a key of its own; returns its position. */
  long agree(int meeting) {
    HttpRequest request =
        request(
                "POST",
                "/api/actions",
                """
                {'meetingId': '%s', 'caseId': '%s', 'description': 'Change the locks of the flat and hand the keys over',
                 'successCriteria': 'Locks changed, keys handed over, victim-survivor told by telephone',
                 'dueOn': '2099-12-31', 'responsibleAgencyId': 'agency-3', 'riskIds': ['%s'],
                 'protects': ['ADULT_VICTIM', 'CHILD'], 'addedValue': 'MARAC_SPECIFIC', 'capacityConfirmed': true}
                """
                    .formatted(meetings.get(meeting), caseId, riskId))
            .header("Idempotency-Key", "bench-" + keys.incrementAndGet())
            .build();
    return answered(request).get("position").asLong();
  }

  /**
   * Sends a request that is refused for its content type, before the body is read. A client that is
   * answered while it still sends sometimes drops the connection; the request is then sent again.
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
    return answered(request(method, path, body).build()).get("id").asString();
  }

  private HttpRequest.Builder request(String method, String path, String body) {
    return HttpRequest.newBuilder(URI.create(origin + path))
        .header("Authorization", "Bearer " + token)
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
