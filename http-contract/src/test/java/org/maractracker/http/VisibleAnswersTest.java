package org.maractracker.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VisibleAnswersTest {

  private static final String TURNED = "\u202eevil\u200b";

  private final JsonMapper json = JsonMapper.builder().addModule(new VisibleAnswers()).build();

  record Row(String description, List<String> notes, Map<String, String> more, JsonNode payload) {}

  @Test
  void haveNoInvisibleCharactersButWhereATreeShowsWhatWasRecorded() {
    JsonNode recorded = json.createObjectNode().put("note", TURNED);
    String answer =
        json.writeValueAsString(
            new Row(TURNED, List.of(TURNED), Map.of("reason", TURNED), recorded));
    assertThat(answer)
        .isEqualTo(
            """
            {"description":"evil","notes":["evil"],"more":{"reason":"evil"},\
            "payload":{"note":"%s"}}\
            """
                .formatted(TURNED));
  }
}
