package org.maractracker.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

class WarningsOverHttpTest extends SentCommands {

  private static final String ROW =
      """
      {"caseId": "%s", "description": "Change the locks", "successCriteria": "Tried",
       "dueOn": "2026-12-01", "responsibleAgencyId": "police", "notLinkedBecause": "Asked for"}
      """
          .formatted(CommandHttp.CASE);

  @Test
  void leavingNamesTheOpenActionsByTheirIdsAlone() {
    JsonNode answer =
        json(send(HttpMethod.POST, "/api/maracs/northshire/agencies/police/leave", "{}"));
    JsonNode warning = answer.at("/warnings/0");
    assertThat(warning.propertyNames())
        .containsExactlyInAnyOrder("code", "field", "message", "actionId", "caseId", "references");
    assertThat(warning.get("code").asString()).isEqualTo("leaves-open-actions");
    assertThat(warning.get("actionId").asString()).isEqualTo(CommandHttp.ACTION.toString());
    assertThat(warning.at("/references/0").propertyNames())
        .containsExactlyInAnyOrder("caseId", "actionId");
    assertThat(dispatcher.sent()).hasSize(1);
  }

  @Test
  void bulkAnswersCarryThemTooAndNameTheRow() {
    JsonNode answer =
        json(
            send(
                HttpMethod.POST, MEETING + "/actions", "{\"actions\": [" + ROW + "," + ROW + "]}"));
    assertThat(answer.get("warnings").size()).isEqualTo(1);
    assertThat(answer.at("/warnings/0/code").asString()).isEqualTo("already-on-the-plan");
    assertThat(answer.at("/warnings/0/field").asString()).isEqualTo("actions[1].description");
    assertThat(answer.at("/warnings/0/actionId")).isEqualTo(answer.at("/actions/0/id"));
  }

  @Test
  void aSafeContactThatSaysNothingIsRefused() {
    String path = "/api/cases/" + CommandHttp.CASE + "/safe-contact";
    for (String nothing : new String[] {"{}", "{\"times\": \" \"}", "{\"safeToCall\": null}"}) {
      MockHttpServletResponse answer = send(HttpMethod.PUT, path, nothing);
      assertThat(answer.getStatus()).as(nothing).isEqualTo(400);
      assertThat(json(answer).get("code").asString()).isEqualTo("malformed");
    }
    assertThat(dispatcher.sent()).isEmpty();
    assertThat(send(HttpMethod.PUT, path, "{\"safeToCall\": false}").getStatus()).isEqualTo(200);
  }
}
