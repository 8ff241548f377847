package org.maractracker.containers;

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
}
