package org.maractracker.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody was answered. */
record Answer(String asked, HttpResponse<String> response) {

  private static final JsonMapper JSON = new JsonMapper();

  int status() {
    return response.statusCode();
  }

  Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  JsonNode body() {
    return response.body().isEmpty()
        ? JSON.getNodeFactory().missingNode()
        : JSON.readTree(response.body());
  }

  /** Must have been accepted, or there to read. */
  Answer ok() {
    assertThat(status()).as("%s: %s", asked, response.body()).isIn(200, 201);
    return this;
  }

  /** Must have been refused under this code. */
  Answer refused(int status, String code) {
    assertThat(status()).as("%s: %s", asked, response.body()).isEqualTo(status);
    assertThat(text("/code")).isEqualTo(code);
    assertThat(header("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    return this;
  }

  /** Must name this field among the faults. */
  void names(String field) {
    assertThat(texts(body().path("errors").valueStream(), "field")).contains(field);
  }

  String id() {
    return ok().text("/id");
  }

  /** What stands at a JSON pointer, as text; "null" where it is null. */
  String text(String pointer) {
    return body().at(pointer).asString("null");
  }

  /** The rows of a list. */
  List<JsonNode> items() {
    return ok().body().path("items").valueStream().toList();
  }

  /** The rows of a list that concern a case. */
  List<JsonNode> ofCase(String caseId) {
    return items().stream().filter(row -> row.path("caseId").asString("").equals(caseId)).toList();
  }

  /** One field of every row. */
  List<String> all(String field) {
    return texts(items().stream(), field);
  }

  static List<String> texts(Stream<JsonNode> rows, String field) {
    return rows.map(row -> row.path(field).asString("null")).toList();
  }
}
