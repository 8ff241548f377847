package org.maractracker.query.documents.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.CASE;
import static org.maractracker.testsupport.events.Northshire.id;

import java.net.http.HttpResponse;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.query.SecretFacts;
import org.maractracker.query.contract.QueryNode;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** How a bundle is asked for, by whom, and what is kept of that. */
class ReviewBundleRequestsTest extends MadeBundles {

  private static final String DEAD_LETTER =
      "insert into query.dead_letter values ('history', 1, 'Action', 'somebody', 0, 'ActionAgreed',"
          + " null, 0, timestamp with time zone '2026-03-02 12:00:00Z', null, null, null, null)";

  @Test
  void hasANameThatTellsOfNobodyAndIsDescribed() {
    QueryNode node = shared(TestDatabase.H2);
    HttpResponse<byte[]> answer = asked(node, REVIEWER, BUNDLE, PURPOSE + ", \"position\": 20}");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"review-" + CASE + "-20.zip\"");
    JsonNode described =
        node.json(REVIEWER, "/v3/api-docs")
            .get("paths")
            .get("/api/cases/{caseId}/review-bundle")
            .get("post");
    assertThat(described.toString()).contains("ReviewBundlePurpose").doesNotContain("\"body\"");
  }

  /** An action whose first event could not be applied might be one of this case. */
  @Test
  void isNotMadeWhileItIsUncertainWhichActionsAreTheCases() {
    QueryNode node = shared(TestDatabase.H2);
    JdbcTemplate jdbc = new JdbcTemplate(node.bean(DataSource.class));
    int before = made(node).size();
    jdbc.update(DEAD_LETTER);
    HttpResponse<byte[]> answer = asked(node, REVIEWER, BUNDLE, PURPOSE + "}");
    jdbc.update("delete from query.dead_letter");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(made(node)).hasSize(before);
    assertThat(asked(node, REVIEWER, BUNDLE, PURPOSE + "}").statusCode()).isEqualTo(200);
  }

  private static JsonNode made(QueryNode node) {
    return node.json(REVIEWER, BUNDLE + "s").get("items");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void keepsWhoMadeItAndWhatFor(TestDatabase database) throws Exception {
    QueryNode node = shared(database);
    int before = made(node).size();
    byte[] zip = bundle(node, ", \"to\": \"2026-03-31\"");
    bundle(node, "");
    JsonNode made = node.json("cora northshire:CHAIR", BUNDLE + "s").get("items");
    assertThat(made).hasSize(before + 2);
    JsonNode first = made.get(1);
    assertThat(first.get("purpose").asString()).isEqualTo("Death review");
    assertThat(first.get("madeBy").toString())
        .isEqualTo("{\"id\":\"rev\",\"name\":\"rev\",\"role\":\"REVIEWER\"}");
    assertThat(first.get("position").asLong()).isEqualTo(STORY.head());
    assertThat(first.get("to").asString()).isEqualTo("2026-03-31");
    assertThat(first.get("manifestSha256").asString())
        .isEqualTo(Manifest.sha256(entry(zip, "MANIFEST.txt")));
    assertThat(node.json(REVIEWER, "/api/cases/" + CASE + "/history").get("position").asLong())
        .isEqualTo(STORY.head());
  }

  @Test
  void isForThoseWhoReadTheWholeCase() {
    QueryNode node = shared(TestDatabase.H2);
    int before = made(node).size();
    for (String role : List.of("COORDINATOR", "CHAIR", "REVIEWER")) {
      assertThat(asked(node, "x northshire:" + role, BUNDLE, PURPOSE + "}").statusCode())
          .isEqualTo(200);
    }
    for (String role :
        List.of(
            "northshire:AGENCY:police",
            "northshire:DASHBOARD",
            "northshire:ADMINISTRATOR",
            "southshire:COORDINATOR")) {
      assertThat(asked(node, "x " + role, BUNDLE, "not even JSON").statusCode()).isEqualTo(404);
      assertThat(node.get("x " + role, BUNDLE + "s").statusCode()).isEqualTo(404);
    }
    for (String none : List.of(id(9).toString(), "x", SecretFacts.MARCH.toString())) {
      String path = BUNDLE.replace(CASE.toString(), none);
      assertThat(asked(node, REVIEWER, path, PURPOSE + "}").statusCode()).isEqualTo(404);
    }
    assertThat(made(node)).hasSize(before + 3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                            | 400 | malformed | purpose",
        "{'purpose': ' '}                                              | 400 | malformed | purpose",
        "{'purpose': 5}                                                | 400 | malformed | purpose",
        "{'purpose': 'x', 'why': 'y'}                                  | 400 | malformed | why",
        "{'purpose': 'x', 'purpose': 'y'}                              | 400 | malformed | purpose",
        "{'purpose': 'x', 'from': '2026-03'}                           | 400 | malformed | from",
        "{'purpose': 'x', 'from': '2026-02-30'}                        | 400 | malformed | from",
        "{'purpose': 'x', 'from': '2026-03-02', 'to': '2026-03-01'}    | 400 | malformed | to",
        "{'purpose': 'x', 'position': 0}                               | 400 | malformed |"
            + " position",
        "{'purpose': 'x', 'position': '7'}                             | 400 | malformed |"
            + " position",
        "{'purpose': 'x', 'position': 1000000}                         | 404 | not-found |"
            + " position",
        "{'purpose': 'x', 'position': 9223372036854775807}             | 404 | not-found |"
            + " position",
        "{'purpose': 'x', 'position': 1}                               | 404 | not-found |"
            + " position",
      })
  void refusesWhatIsNotWellFormedOrNotThere(String body, int status, String code, String field) {
    QueryNode node = shared(TestDatabase.H2);
    int before = made(node).size();
    HttpResponse<byte[]> answer = asked(node, REVIEWER, BUNDLE, body.replace('\'', '"'));
    assertThat(answer.statusCode()).isEqualTo(status);
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.get("code").asString()).isEqualTo(code);
    assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo(field);
    assertThat(made(node)).hasSize(before);
  }
}
