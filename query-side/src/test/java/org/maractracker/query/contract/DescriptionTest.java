package org.maractracker.query.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.maractracker.testsupport.DescribedApi;
import org.maractracker.testsupport.TestDatabase;
import tools.jackson.databind.JsonNode;

/** What the description says of the queries. */
class DescriptionTest {

  private static final QueryNode NODE = QueryNode.on(QueryNode.pool(TestDatabase.H2));
  private static JsonNode docs;

  @BeforeAll
  static void read() {
    docs = NODE.json("cora northshire:COORDINATOR", "/v3/api-docs");
  }

  @AfterAll
  static void close() {
    NODE.close();
  }

  @Test
  void namesAndDescribesEverythingInTheWordsOfTheTrade() {
    assertThat(DescribedApi.faults(docs)).isEmpty();
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    assertThat(docs.findValues("$ref"))
        .isNotEmpty()
        .extracting(reference -> reference.asString().replace("#/components/schemas/", ""))
        .allMatch(docs.at("/components/schemas")::has);
  }

  @Test
  void describesAQueryByTheRecordItIsReadInto() {
    JsonNode overdue = docs.at("/paths/~1api~1overdue/get/parameters");
    assertThat(names(overdue))
        .containsExactly(
            "marac",
            "agency",
            "on",
            "asOf",
            "knownAt",
            "format",
            "limit",
            "cursor",
            "minPosition",
            "Min-Position");
    JsonNode limit = overdue.get(names(overdue).indexOf("limit"));
    assertThat(limit.at("/schema/minimum").intValue()).isEqualTo(1);
    assertThat(limit.at("/schema/maximum").intValue()).isEqualTo(500);
    assertThat(limit.get("required").asBoolean(false)).isFalse();
    JsonNode header = overdue.get(names(overdue).indexOf("Min-Position"));
    assertThat(header.get("in").asString()).isEqualTo("header");
    JsonNode between = docs.at("/paths/~1api~1actions~1diff/get/parameters");
    JsonNode from = between.get(names(between).indexOf("from"));
    assertThat(from.get("required").booleanValue()).isTrue();
    assertThat(from.at("/schema/format").asString()).isEqualTo("date");
  }

  private static List<String> names(JsonNode parameters) {
    return parameters.values().stream().map(each -> each.get("name").asString()).toList();
  }
}
