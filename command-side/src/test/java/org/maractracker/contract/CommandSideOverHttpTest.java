package org.maractracker.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.maractracker.CommandSideMain;
import org.maractracker.testsupport.TestDatabase;
import org.maractracker.testsupport.TokenIssuer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Command side alone, from a bearer token to a stored event. */
@SpringBootTest(classes = CommandSideMain.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(Lifecycle.PER_CLASS)
class CommandSideOverHttpTest {

  private static final TokenIssuer ISSUER = new TokenIssuer();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String COORDINATOR = "northshire:COORDINATOR";

  @LocalServerPort int port;

  private String meeting = "";
  private String caseId = "";

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry properties) {
    properties.add("tracker.oidc.issuer-uri", ISSUER::uri);
    properties.add("tracker.oidc.audience", () -> TokenIssuer.AUDIENCE);
    properties.add("TRACKER_DATABASE_URL", TestDatabase.H2::freshUrl);
    properties.add("TRACKER_DATABASE_USER", TestDatabase.H2::user);
  }

  @AfterAll
  static void stop() {
    ISSUER.close();
  }

  @BeforeAll
  void prepareAMeeting() throws Exception {
    created(send(TokenIssuer.OPERATOR, "PUT", "/api/maracs/northshire", "{\"name\": \"N\"}"));
    for (String agency : new String[] {"police", "housing"}) {
      String body = "{\"name\": \"%s\", \"kind\": \"OTHER\"}".formatted(agency);
      created(send(COORDINATOR, "PUT", "/api/maracs/northshire/agencies/" + agency, body));
    }
    meeting =
        created(
            send(
                COORDINATOR,
                "POST",
                "/api/maracs/northshire/meetings",
                "{\"date\": \"2026-01-08\"}"));
    caseId =
        created(
            send(
                COORDINATOR,
                "POST",
                "/api/maracs/northshire/cases",
                """
                {"reference": "NS-1", "referredOn": "2025-12", "victim": {"name": "Ms A"},
                 "parties": []}\
                """));
    ok(send(COORDINATOR, "PUT", "/api/meetings/" + meeting + "/attendance", attendance()));
    String listing = "{\"caseId\": \"" + caseId + "\"}";
    ok(send(COORDINATOR, "POST", "/api/meetings/" + meeting + "/agenda", listing));
  }

  @Test
  void agreesAnActionAndLetsItsAgencyCompleteIt() throws Exception {
    HttpResponse<String> agreed = send(COORDINATOR, "POST", "/api/actions", action("police"));
    String id = created(agreed);
    assertThat(agreed.headers().firstValue("Location")).hasValue("/api/actions/" + id);
    assertThat(agreed.headers().firstValue("ETag")).hasValue("\"0\"");
    String path = "/api/actions/" + id + "/complete";
    String body = "{\"completedOn\": \"2026-01-20\", \"outcome\": \"Done\"}";
    assertThat(send("northshire:AGENCY:housing", "POST", path, body).statusCode()).isEqualTo(404);
    HttpResponse<String> completed = send("northshire:AGENCY:police", "POST", path, body);
    ok(completed);
    assertThat(completed.headers().firstValue("ETag")).hasValue("\"1\"");
    assertThat(json(completed).get("position").longValue())
        .isEqualTo(json(agreed).get("position").longValue() + 1);
    refused(send(COORDINATOR, "POST", path, body), 409, "action-not-open");
  }

  @Test
  void refusesAnAgencyThatWasNotThere() throws Exception {
    HttpResponse<String> refused = send(COORDINATOR, "POST", "/api/actions", action("housing"));
    refused(refused, 409, "agency-not-in-attendance");
    assertThat(json(refused).get("errors").get(0).get("field").stringValue())
        .isEqualTo("responsibleAgencyId");
  }

  @Test
  void tellsWhoReadAnOlderVersionWhatWasDoneSince() throws Exception {
    String id = created(send(COORDINATOR, "POST", "/api/actions", action("police")));
    String progress = "/api/actions/" + id + "/progress";
    String note = "{\"note\": \"Rang\", \"kind\": \"ATTEMPT\"}";
    ok(send(COORDINATOR, "POST", progress, note, "If-Match", "\"0\""));
    HttpResponse<String> stale = send(COORDINATOR, "POST", progress, note, "If-Match", "\"0\"");
    refused(stale, 412, "stale-version");
    JsonNode between = json(stale).get("intervening").get(0);
    assertThat(between.get("type").stringValue()).isEqualTo("ProgressRecorded");
    assertThat(between.get("actor").get("name").stringValue()).isEqualTo("Ada Example");
  }

  @Test
  void answersARepeatedKeyOnceMoreAndAnotherRequestNever() throws Exception {
    String key = UUID.randomUUID().toString();
    String body = action("police");
    HttpResponse<String> first =
        send(COORDINATOR, "POST", "/api/actions", body, "Idempotency-Key", key);
    HttpResponse<String> again =
        send(COORDINATOR, "POST", "/api/actions", body, "Idempotency-Key", key);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    for (String header : new String[] {"ETag", "Location", "Content-Type"}) {
      assertThat(again.headers().firstValue(header)).isEqualTo(first.headers().firstValue(header));
    }
    assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    refused(
        send(COORDINATOR, "POST", "/api/actions", body + " ", "Idempotency-Key", key),
        422,
        "idempotency-key-reused");
  }

  @Test
  void agreesManyOrNone() throws Exception {
    String path = "/api/meetings/" + meeting + "/actions";
    String good = action("police");
    HttpResponse<String> all =
        send(COORDINATOR, "POST", path, "{\"actions\": [%s, %s]}".formatted(good, good));
    assertThat(all.statusCode()).as(all.body()).isEqualTo(201);
    HttpResponse<String> none =
        send(
            COORDINATOR,
            "POST",
            path,
            "{\"actions\": [%s, %s]}".formatted(good, action("housing")));
    refused(none, 409, "agency-not-in-attendance");
    assertThat(none.body()).contains("actions[1].responsibleAgencyId");
  }

  @Test
  void describesItsCommands() throws Exception {
    HttpResponse<String> docs = send(COORDINATOR, "GET", "/v3/api-docs", "");
    ok(docs);
    assertThat(json(docs).get("openapi").stringValue()).startsWith("3.1");
  }

  private static String attendance() {
    return """
    {"attendance": [{"agencyId": "police", "attendance": "PRESENT"},
                    {"agencyId": "housing", "attendance": "APOLOGIES"}]}\
    """;
  }

  private String action(String agency) {
    return """
    {"meetingId": "%s", "caseId": "%s", "description": "Mark the address",
     "successCriteria": "Marker confirmed", "dueOn": "2026-02-01",
     "responsibleAgencyId": "%s", "notLinkedBecause": "Agreed on the day"}\
    """
        .formatted(meeting, caseId, agency);
  }

  private HttpResponse<String> send(
      String role, String method, String path, String body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(method, BodyPublishers.ofString(body))
            .header("Content-Type", "application/json")
            .header(
                "Authorization",
                "Bearer " + ISSUER.token(Instant.now(), "u-1", "Ada Example", role));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static String created(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer).get("id").stringValue();
  }

  private static void ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private static void refused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(json(answer).get("code").stringValue()).isEqualTo(code);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
