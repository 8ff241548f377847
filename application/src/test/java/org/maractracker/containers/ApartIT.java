package org.maractracker.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maractracker.containers.Json.refused;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.maractracker.journey.Walkthrough;
import org.maractracker.journey.WalkthroughReader;
import org.maractracker.testsupport.Eventually;

/** The sides apart, as the compose file describes them, with real tokens and through the proxy. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ApartIT {

  /**
   * How PostgreSQL speaks of a role's rights; the trigger that guards events says something else.
   */
  private static final Pattern NOT_ALLOWED = Pattern.compile("permission denied|must be owner");

  private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  private PlainDeployment deployment;
  private Realm realm;
  private String expiring = "";
  private Dashboard dashboard;

  @BeforeAll
  void start() {
    MAIL.start();
    deployment = PlainDeployment.start(MAIL.getSmtp().getPort());
    realm = new Realm(deployment);
    expiring = realm.shortLivedTokenOf("coordinator");
    assertThat(new Caller(deployment.origin(8080), expiring).get("/api/maracs").statusCode())
        .as("good for as long as clocks may differ")
        .isEqualTo(200);
    Founding.by(as("admin"));
    dashboard = new Dashboard(deployment.origin(8080), realm.freshTokenOf("coordinator"), 0);
  }

  @AfterAll
  void stop() {
    if (dashboard != null) {
      dashboard.close();
    }
    if (deployment != null) {
      deployment.close();
    }
    MAIL.stop();
  }

  private Caller as(String user) {
    return new Caller(deployment.origin(8080), realm.tokenOf(user));
  }

  private long meetingOn(String date) {
    HttpResponse<String> answer =
        as("coordinator")
            .send("POST", "/api/maracs/northshire/meetings", "{\"date\": \"" + date + "\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Json.of(answer).get("position").asLong();
  }

  @Test
  @Order(1)
  void theWalkthroughIsTrueThroughTheProxyWithRealTokens() {
    Walkthrough document = new Walkthrough(Path.of("../docs/walkthrough.md"));
    WalkthroughReader reader =
        new WalkthroughReader(
            deployment.origin(8080).resolve("/api"), user -> "Bearer " + realm.tokenOf(user));
    List<String> untrue = new ArrayList<>();
    document.play(
        (day, time) -> {},
        step -> {
          untrue.addAll(AnotherDay.differences(step, reader));
          return step;
        });
    assertThat(untrue).isEmpty();
  }

  @Test
  @Order(2)
  void aTokenForAnotherAudienceOrNoTokenIsNotEnough() {
    Caller other =
        new Caller(deployment.origin(8080), realm.tokenForAnotherAudience("coordinator"));
    assertThat(other.get("/api/maracs").statusCode()).isEqualTo(401);
    assertThat(other.send("POST", "/api/actions", "{}").statusCode()).isEqualTo(401);
    Caller forger = new Caller(deployment.origin(8080), realm.tokenOf("coordinator") + "x");
    assertThat(forger.get("/api/maracs").statusCode()).isEqualTo(401);
    assertThat(as("coordinator").get("/api/maracs").statusCode()).isEqualTo(200);
  }

  @Test
  @Order(3)
  void readingGoesToTheQuerySidesAndTheRestToTheCommandSideAndNothingElseIsThere() {
    assertThat(as("chair").get("/v3/api-docs/commands").body()).contains("\"post\"");
    assertThat(as("chair").get("/v3/api-docs/queries").body())
        .contains("/api/overdue", "\"servers\":[{\"url\":\"/\"");
    assertThat(as("chair").get("/v3/api-docs/swagger-config").body())
        .contains("/v3/api-docs/queries");
    assertThat(as("chair").get("/swagger-ui/index.html").statusCode()).isEqualTo(200);
    assertThat(as("chair").get("/problems").statusCode()).isEqualTo(200);
    refused(as("admin").get("/actuator/prometheus"), 404, "not-found");
    refused(as("admin").get("/actuator/health/readiness"), 404, "not-found");
    refused(as("admin").get("/auth/admin/"), 404, "not-found");
    Caller administrator = new Caller(deployment.origin(8081), realm.tokenOf("admin"));
    assertThat(administrator.get("/auth/admin/").statusCode()).isIn(200, 302);
    refused(administrator.get("/api/maracs"), 404, "not-found");
  }

  @Test
  @Order(3)
  void inTheRealmThatIsNotToTryNobodyComesInByAPasswordAlone() {
    LiveRealm live = new LiveRealm(deployment, realm);
    assertThat(live.users()).isEqualTo("[]");
    live.add("somebody");
    assertThat(live.passwordGrant("somebody").statusCode()).isIn(400, 401);
    assertThat(live.afterThePassword("somebody")).contains("execution=CONFIGURE_TOTP");
  }

  @Test
  @Order(4)
  void whatIsTooLargeIsRefusedByTheApplicationAndWhatIsFarTooLargeByTheProxy() {
    String large = "{\"date\": \"" + "x".repeat(70_000) + "\"}";
    String address = "/api/maracs/northshire/meetings";
    assertThat(refused(as("coordinator").send("POST", address, large), 413, "payload-too-large"))
        .doesNotContain("10 MiB");
    String larger = "{\"date\": \"" + "x".repeat(12_000_000) + "\"}";
    assertThat(refused(as("coordinator").send("POST", address, larger), 413, "payload-too-large"))
        .contains("10 MiB");
  }

  @Test
  @Order(5)
  void aStreamLivesFromHeartbeatToHeartbeat() {
    Eventually.holds(() -> assertThat(dashboard.heartbeats()).isGreaterThanOrEqualTo(2));
    long last = meetingOn("2027-01-07");
    Eventually.holds(() -> assertThat(dashboard.positions()).contains(last));
    assertThat(dashboard.streams()).as("still the first").isEqualTo(1);
  }

  @Test
  @Order(6)
  void anExpiredTokenIsNotEnough() {
    Caller late = new Caller(deployment.origin(8080), expiring);
    Eventually.holds(() -> assertThat(late.get("/api/maracs").statusCode()).isEqualTo(401));
  }

  @Test
  @Order(7)
  void aReaderIsNeverRefusedWhenAQuerySideIsKilledAndASubscriberMissesNothing() {
    try (Reading reading = new Reading(as("chair"), "/api/actions?marac=northshire")) {
      List<Long> written = new ArrayList<>();
      for (String side : List.of("query-1", "query-2")) {
        reading.untilMore(20);
        deployment.kill(side);
        written.add(meetingOn(side.equals("query-1") ? "2027-02-04" : "2027-03-04"));
        reading.untilMore(20);
        deployment.start(side);
        deployment.untilHealthy(side);
      }
      reading.untilMore(20);
      assertThat(reading.refused()).isEmpty();
      assertThat(reading.brokenOff()).as("one for each kill").isLessThanOrEqualTo(2);
      Eventually.holds(() -> assertThat(dashboard.positions()).endsWith(written.getLast()));
      assertThat(dashboard.streams()).as("hopped").isGreaterThan(1);
      assertThat(dashboard.positions())
          .as("all of northshire's, each once, in order")
          .containsExactlyElementsOf(ofNorthshire(written.getLast()));
    }
  }

  /** All positions but those of the founding of southshire, which came second. */
  private static List<Long> ofNorthshire(long last) {
    return LongStream.concat(
            LongStream.rangeClosed(1, Founding.EVENTS),
            LongStream.rangeClosed(2 * Founding.EVENTS + 1, last))
        .boxed()
        .toList();
  }

  @Test
  @Order(8)
  void whileTheCommandSideIsAwayReadingGoesOnAndCommandsAreToldWhenToComeBack() {
    deployment.kill("command");
    HttpResponse<String> answer =
        as("coordinator")
            .send("POST", "/api/maracs/northshire/meetings?x=1", "{\"date\": \"2027-04-01\"}");
    assertThat(refused(answer, 503, "unavailable")).contains("/api/maracs/northshire/meetings\"");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(as("chair").get("/api/maracs").statusCode()).isEqualTo(200);
    assertThat(as("admin").send("POST", "/api/operations/none", "").statusCode())
        .as("the query side answers it")
        .isNotEqualTo(503);
    deployment.start("command");
    deployment.untilHealthy("command");
    assertThat(meetingOn("2027-04-01")).isPositive();
  }

  @Test
  @Order(9)
  void whileNoQuerySideIsThereReadersAreToldWhenToComeBack() {
    List.of("query-1", "query-2").forEach(deployment::kill);
    HttpResponse<String> answer = as("chair").get("/api/overdue?marac=northshire");
    assertThat(refused(answer, 503, "unavailable")).contains("\"/api/overdue\"");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  @Order(10)
  void anAgencyIsRemindedOnceByAProcessOfItsOwnWithReferencesAlone() {
    deployment.start("query-1");
    deployment.start("reminders");
    List.of("query-1", "reminders").forEach(deployment::untilHealthy);
    Eventually.holds(() ->
        assertThat(as("chair").get("/api/overdue?marac=northshire").statusCode()).isEqualTo(200));
    String overdue =
        Json.of(as("chair").get("/api/overdue?marac=northshire"))
            .at("/items/0/actionId")
            .asString();
    HttpResponse<String> set =
        as("coordinator")
            .send(
                "PUT",
                "/api/maracs/northshire/local-practice",
                "{\"reminding\": {\"atHour\": 0, \"mailboxes\": [{\"agencyId\": \"idva\", \"mailbox\": \"box@idva.example\"}]}}");
    assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
    // They are looked for once a minute, and not while a view of a query side that was killed waits
    // for another to take it up.
    Eventually.holdsWithin(
        Duration.ofMinutes(4),
        () ->
            assertThat(as("reviewer").get("/api/actions/" + overdue + "/history").body())
                .contains("ReminderSent"));
    assertThat(MAIL.getReceivedMessages())
        .singleElement()
        .satisfies(mail ->
            assertThat((String) mail.getContent())
                .contains(overdue)
                .doesNotContain("Telephone", "Victim", "Adviser", "2026-104"));
  }

  @Test
  @Order(11)
  void theRemindersMayAddToTheRecordAndChangeNothingInIt() throws SQLException {
    try (Connection reminders = deployment.database("tracker_reminders", "reminders-password");
        Statement statement = reminders.createStatement()) {
      for (String forbidden :
          List.of(
              "update events.domain_event set version = 0",
              "delete from events.domain_event",
              "truncate events.domain_event",
              "alter table events.domain_event disable trigger all",
              "create table events.another (id int)",
              "drop table query.view_position")) {
        assertThatThrownBy(() -> statement.execute(forbidden))
            .as(forbidden)
            .isInstanceOf(SQLException.class)
            .message()
            .containsPattern(NOT_ALLOWED);
      }
      assertThat(statement.execute("select count(*) from events.domain_event")).isTrue();
    }
  }

  @Test
  @Order(12)
  void noLogNamesAnybodyOrQuotesAQuery() {
    assertThat(deployment.logOf("proxy")).contains("/api/maracs/northshire/meetings");
    assertThat(deployment.logOf("proxy")).doesNotContain("?", "marac=");
    for (String service :
        List.of("proxy", "command", "query-1", "query-2", "keycloak", "reminders")) {
      assertThat(deployment.logOf(service))
          .doesNotContain("A. Victim", "Demo Coordinator", "box@idva")
          .doesNotContain(deployment.secrets().all());
    }
  }
}
