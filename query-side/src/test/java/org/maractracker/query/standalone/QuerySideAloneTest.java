package org.maractracker.query.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.standalone.QueryProcess.COORDINATOR;
import static org.maractracker.query.standalone.QueryProcess.OPERATOR;
import static org.maractracker.query.standalone.QueryProcess.PROCESS;
import static org.maractracker.testsupport.Person.NOBODY;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.http.budget.CostlyRequests;
import org.maractracker.http.budget.Work;
import org.maractracker.query.Appending;
import org.maractracker.query.engine.view.Views;
import org.maractracker.store.events.EventArchive;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.SettableClock;
import org.maractracker.testsupport.events.Northshire;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** What can be asked of the query side when nothing else runs. */
class QuerySideAloneTest {

  @ParameterizedTest
  @ValueSource(strings = {"liveness", "readiness"})
  void saysToAnybodyThatItLivesAndIsReady(String probe) {
    HttpResponse<String> answer = NOBODY.get(PROCESS, "/actuator/health/" + probe);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
  }

  @Test
  void asksWhoeverAsksToSignIn() {
    HttpResponse<String> answer = NOBODY.get(PROCESS, "/api/actions");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertThat(answer.body()).contains("\"code\":\"unauthenticated\"");
  }

  @Test
  void hasABudgetForEachKindOfCostlyQuestion() {
    assertThat(PROCESS.context().getBeanProvider(CostlyRequests.class).stream())
        .extracting(CostlyRequests::work)
        .containsExactlyInAnyOrder(
            Work.EXPORTS,
            Work.PDFS,
            Work.AS_OF,
            Work.SEARCHES,
            Work.HISTORIES,
            Work.WAITS,
            Work.OWN_REQUESTS);
  }

  @Test
  void listsItsRefusalsToAnybody() {
    HttpResponse<String> answer = NOBODY.get(PROCESS, "/problems");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("unavailable");
  }

  @Test
  void describesEveryPathItServes() {
    JsonNode description = NOBODY.read(PROCESS, "/v3/api-docs");
    assertThat(description.get("openapi").asString()).startsWith("3.1");
    Set<String> described = new TreeSet<>(description.get("paths").propertyNames());
    Set<String> served = new TreeSet<>();
    PROCESS
        .context()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(mapping -> served.addAll(mapping.getPatternValues()));
    served.removeIf(path -> !path.startsWith("/api/"));
    assertThat(served).hasSizeGreaterThan(12);
    assertThat(described).containsAll(served);
  }

  @Test
  void showsItsMetricsAndEachViewsLagToAdministratorsAlone() {
    assertThat(NOBODY.get(PROCESS, "/actuator/prometheus").statusCode()).isEqualTo(401);
    assertThat(COORDINATOR.get(PROCESS, "/actuator/prometheus").statusCode()).isEqualTo(403);
    Eventually.holds(QuerySideAloneTest::showsThatNoViewIsBehind);
  }

  private static void showsThatNoViewIsBehind() {
    HttpResponse<String> metrics = OPERATOR.get(PROCESS, "/actuator/prometheus");
    assertThat(metrics.statusCode()).isEqualTo(200);
    assertThat(PROCESS.bean(Views.class).names())
        .hasSizeGreaterThan(7)
        .allSatisfy(view ->
            assertThat(metrics.body())
                .contains(
                    "tracker_view_lag_events{view=\"" + view + "\"} 0.0",
                    "tracker_view_lag_seconds{view=\"" + view + "\"} 0.0"));
  }

  @Test
  void isAliveButNotReadyWhileAViewIsMoreThanThirtySecondsBehind() throws SQLException {
    try (Connection busy = PROCESS.bean(DataSource.class).getConnection();
        Statement holdUp = busy.createStatement()) {
      busy.setAutoCommit(false);
      holdUp.execute("select 1 from query.view_position where view_name = 'overdue' for update");
      publish("southshire", Instant.now().minusSeconds(31));
      Eventually.holds(() -> assertThat(statusOf("readiness")).isEqualTo(503));
      assertThat(statusOf("liveness")).isEqualTo(200);
      busy.rollback();
    }
    Eventually.holds(() -> assertThat(statusOf("readiness")).isEqualTo(200));
  }

  private static int statusOf(String probe) {
    return NOBODY.get(PROCESS, "/actuator/health/" + probe).statusCode();
  }

  /** The store is fed as a command side would feed it from elsewhere. */
  private static long publish(String maracId, Instant recordedAt) {
    Appending.inOneCommit(
        PROCESS.bean(DataSource.class),
        new SettableClock(recordedAt),
        () ->
            PROCESS
                .bean(EmbeddedEventStore.class)
                .publish(
                    new GenericDomainEventMessage<>(
                        "Marac", maracId, 0, Northshire.established(maracId))));
    return PROCESS.bean(EventArchive.class).head();
  }

  @Test
  void answersQuestionsAndTakesNoCommands() {
    long position = publish(Northshire.MARAC, Instant.now());
    JsonNode maracs = COORDINATOR.read(PROCESS, "/api/maracs?minPosition=" + position);
    assertThat(maracs.get("items").get(0).get("maracId").asString()).isEqualTo("northshire");
    assertThat(COORDINATOR.send(PROCESS, "POST", "/api/actions", "{}").statusCode()).isEqualTo(405);
    assertThat(
            COORDINATOR
                .send(PROCESS, "PUT", "/api/maracs/northshire/agencies/x", "{}")
                .statusCode())
        .isEqualTo(404);
  }
}
