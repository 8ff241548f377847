package org.maractracker.journey;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/**
 * What a walkthrough's command was answered, as text.
 *
 * @param text as a terminal shows it: without a byte order mark, and however lines are ended
 */
public record Answered(int status, HttpHeaders headers, String text) {

  public Answered {
    text = text.replace("\ufeff", "").replace("\r\n", "\n");
  }

  String header(String name) {
    return headers.firstValue(name).orElse("(none)");
  }

  boolean isJson() {
    return header("Content-Type").contains("json") && !text.isEmpty();
  }

  JsonNode json() {
    return ShownJson.read(text);
  }
}
