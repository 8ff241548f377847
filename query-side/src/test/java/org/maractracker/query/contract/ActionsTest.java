package org.maractracker.query.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.CASE;
import static org.maractracker.query.SecretFacts.MARCH;
import static org.maractracker.testsupport.events.Northshire.id;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.query.Stories;
import org.maractracker.query.Story;
import org.maractracker.query.engine.view.Views;
import org.maractracker.testsupport.TestDatabase;

/** Actions as the whole side answers for them, from its own store and over its own HTTP. */
class ActionsTest {

  private static final String COORDINATOR = "cora northshire:COORDINATOR";
  private static final String ACTION = "/api/actions/" + id(1000);

  private static final List<String> QUESTIONS =
      List.of(
          "/api/actions",
          "/api/overdue",
          "/api/unachievable",
          "/api/meetings/" + MARCH + "/action-list",
          ACTION,
          ACTION + "/history",
          "/api/cases/" + CASE + "/history");

  /** The same of a day on which half of it had happened, and some more. */
  private static final List<String> OF_THE_PAST =
      Stream.concat(
              QUESTIONS.stream(),
              Stream.of(
                  "/api/maracs",
                  "/api/maracs/northshire/meetings",
                  "/api/maracs/northshire/cases",
                  "/api/meetings/" + MARCH,
                  "/api/cases/" + CASE))
          .map(question -> question + "?asOf=2026-04-06")
          .toList();

  private final Story story = Stories.everything();

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void answersTheSameAfterEveryViewWasResetAndHasReadEverythingAnew(TestDatabase database) {
    DataSource pool = QueryNode.pool(database);
    try (QueryNode node = QueryNode.on(pool)) {
      node.append(story.events());
      List<String> before = answers(node);
      Views views = node.bean(Views.class);
      assertThat(views.names()).contains("actionlist", "overdue", "unachievable", "history");
      views.names().forEach(views::reset);
      assertThat(answers(node)).isEqualTo(before);

      tellsAHistoryFromTheStore(node);
      givesTheVersionAsTagButNoCachedAnswer(node);
      refusesWhatItDoesNotKnow(node);
    }
  }

  private List<String> answers(QueryNode node) {
    return Stream.concat(
            QUESTIONS.stream().map(question -> question + "?"),
            Stream.concat(
                OF_THE_PAST.stream().map(question -> question + "&"),
                Stream.of(
                    "/api/actions/diff?from=2026-03-01&to=2026-04-06&",
                    ACTION + "/diff?from=2026-03-04&to=2026-04-06&")))
        .map(question -> node.json(COORDINATOR, question + "minPosition=" + story.head()))
        .map(Object::toString)
        .toList();
  }

  private static void tellsAHistoryFromTheStore(QueryNode node) {
    var items = node.json(COORDINATOR, ACTION + "/history").get("items");
    assertThat(items.size()).isEqualTo(14);
    var first = items.get(0);
    assertThat(first.get("type").asString()).isEqualTo("ActionAgreed");
    assertThat(first.get("actor").get("name").asString()).isEqualTo("Chris Coordinator");
    assertThat(first.get("state").get("status").asString()).isEqualTo("OPEN");
    assertThat(first.get("payload").get("dueOn").asString()).isEqualTo("2026-03-20");
  }

  /** The safe contact and the overdue days change without the action's version. */
  private static void givesTheVersionAsTagButNoCachedAnswer(QueryNode node) {
    HttpResponse<String> answer = node.get(COORDINATOR, ACTION);
    assertThat(answer.headers().firstValue("ETag")).hasValue("\"13\"");
    assertThat(node.get(COORDINATOR, ACTION, "If-None-Match", "\"13\"").statusCode())
        .isEqualTo(200);
  }

  private static void refusesWhatItDoesNotKnow(QueryNode node) {
    for (String question : QUESTIONS) {
      for (String parameter : List.of("asOf=2026-02-30", "knownAt=2026-03-03", "page=2")) {
        HttpResponse<String> answer = node.get(COORDINATOR, question + "?" + parameter);
        assertThat(answer.statusCode()).as(question).isEqualTo(400);
        assertThat(answer.body())
            .contains("\"malformed\"", "\"" + parameter.split("=", 2)[0] + "\"");
      }
    }
    Stream.of("/api/actions/" + id(9), "/api/actions/1", "/api/cases/x/history")
        .forEach(
            path -> assertThat(node.get(COORDINATOR, path).statusCode()).as(path).isEqualTo(404));
  }
}
