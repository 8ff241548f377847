package org.maractracker.query.web.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.maractracker.query.Stories;
import org.maractracker.query.Story;
import org.maractracker.query.contract.QueryNode;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.engine.view.Tally;
import org.maractracker.query.engine.view.ViewPositions;
import org.maractracker.query.engine.view.ViewVersions;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.TestDatabase;
import tools.jackson.databind.JsonNode;

/** What is seen from outside of a view whose rows another version made. */
class VersionsOverHttpTest {

  private static final String OPERATOR = "u-oper OPERATOR";
  private static final String COORDINATOR = "u-cora northshire:COORDINATOR";
  private static final String VIEWS = "/api/operations/views";
  private static final String READINESS = "/actuator/health/readiness";
  private static final String READY_WHEN =
      "management.endpoint.health.group.readiness.include=readinessState,views";

  private final DataSource pool = QueryNode.pool(TestDatabase.H2);
  private final Story story = Stories.everything();

  @Test
  void readinessIsUpAndSaysWhatIsBeingMadeAnew() {
    try (QueryNode node = node(new Tally("tally", 1, pool))) {
      node.append(story.events());
      awaitAllRead(node);
    }
    Tally later = new Tally("tally", 2, pool);
    later.gateBeside = new CountDownLatch(1);
    try (QueryNode node = node(later)) {
      HttpResponse<String> readiness = node.get(OPERATOR, READINESS);
      assertThat(readiness.statusCode()).isEqualTo(200);
      assertThat(readiness.body())
          .isEqualTo("{\"description\":\"rebuilding tally\",\"status\":\"UP\"}");
      assertThat(node.get(OPERATOR, "/actuator/health/liveness").body())
          .isEqualTo("{\"status\":\"UP\"}");
      isOfVersions(node, "tally", 2, 1);

      later.gateBeside.countDown();
      Eventually.holds(
          () -> assertThat(node.get(OPERATOR, READINESS).body()).isEqualTo("{\"status\":\"UP\"}"));
      isOfVersions(node, "tally", 2, 2);
    } finally {
      later.gateBeside.countDown();
    }
  }

  @Test
  void aNodeThatIsOlderThanTheRowsIsNotReadyAndMarksItsAnswersUntilAnOperatorTakesThemBack() {
    try (QueryNode node = node()) {
      node.append(story.events());
      awaitAllRead(node);
      int ours = node.bean(ViewVersions.class).ours("overdue");
      node.bean(ViewPositions.class).replace("overdue", ours + 1, story.head());
      assertThat(node.get(OPERATOR, READINESS).statusCode()).isEqualTo(503);
      isOfVersions(node, "overdue", ours, ours + 1);
      JsonNode overdue = node.json(COORDINATOR, "/api/overdue?on=2030-01-01");
      assertThat(overdue.get("stale").asBoolean()).isTrue();
      assertThat(overdue.get("items").valueStream().map(each -> each.get("stale").asBoolean()))
          .isNotEmpty()
          .containsOnly(true);
      assertThat(node.json(COORDINATOR, "/api/maracs").has("stale")).isFalse();
      assertThat(node.post(OPERATOR, VIEWS + "/overdue/dead-letters/1/retry", "").statusCode())
          .isEqualTo(503);

      assertThat(node.post(OPERATOR, VIEWS + "/overdue/rebuild", "").statusCode()).isEqualTo(202);
      Eventually.holds(
          () -> assertThat(node.get(OPERATOR, READINESS).body()).isEqualTo("{\"status\":\"UP\"}"));
      isOfVersions(node, "overdue", ours, ours);
    }
  }

  private QueryNode node(Tally... more) {
    return QueryNode.on(pool, List.of(more), READY_WHEN);
  }

  private static void isOfVersions(QueryNode node, String view, int ours, int stored) {
    JsonNode state =
        node.json(OPERATOR, VIEWS)
            .get("items")
            .valueStream()
            .filter(each -> each.get("view").asString().equals(view))
            .findFirst()
            .orElseThrow();
    assertThat(state.get("version").asInt()).isEqualTo(ours);
    assertThat(state.get("storedVersion").asInt()).isEqualTo(stored);
  }

  private void awaitAllRead(QueryNode node) {
    Eventually.holds(
        () -> assertThat(node.bean(Freshness.class).readByAll()).isEqualTo(story.head()));
  }
}
