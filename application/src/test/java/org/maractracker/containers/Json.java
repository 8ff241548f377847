package org.maractracker.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers as JSON. */
final class Json {

  private static final JsonMapper JSON = new JsonMapper();

  private Json() {}

  static JsonNode of(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  /** Its body, when it is a problem of that status and code. */
  static String refused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(of(answer).get("code").asString()).isEqualTo(code);
    return answer.body();
  }
}
