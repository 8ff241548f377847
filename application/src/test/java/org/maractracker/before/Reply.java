package org.maractracker.before;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What somebody was answered. */
public record Reply(int status, HttpHeaders headers, String body) {

  private static final JsonMapper JSON = new JsonMapper();

  /** What must have been accepted, or be there to read. */
  public Reply ok() {
    if (status / 100 != 2) {
      throw new AssertionError(status + " " + body);
    }
    return this;
  }

  /** The body, which is JSON. */
  public JsonNode json() {
    return JSON.readTree(body);
  }

  /**
   * What of it is kept and compared: the status, the tag, and the body. Of a refusal its code
   * alone, as the words of a refusal are no promise.
   */
  public ObjectNode kept() {
    ObjectNode kept = JSON.createObjectNode().put("status", status);
    headers.firstValue("ETag").ifPresent(tag -> kept.put("etag", tag));
    String type = headers.firstValue("Content-Type").orElse("");
    if (status / 100 != 2) {
      return kept.put("code", json().path("code").asString(""));
    }
    return type.contains("json") ? kept.set("body", json()) : kept.put("text", body);
  }
}
