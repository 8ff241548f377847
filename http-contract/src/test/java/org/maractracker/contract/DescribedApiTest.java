package org.maractracker.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maractracker.testsupport.DescribedApi;
import tools.jackson.databind.json.JsonMapper;

/** That the check of descriptions finds what is wrong with one. */
class DescribedApiTest {

  private static final String SOUND =
      """
      {"tags": [{"name": "Actions"}], "components": {"schemas": {"AnonymisedAction": {}}},
       "paths": {"/api/overdue": {"get": {
         "operationId": "listOverdueActions", "summary": "What is overdue",
         "description": "Most overdue first.", "tags": ["Actions"],
         "parameters": [{"name": "on", "in": "query", "description": "Due before this day"},
           {"name": "maracId", "in": "path"}]}}}}
      """;

  private static int faults(String sound, String spoilt) {
    assertThat(SOUND).contains(sound);
    return DescribedApi.faults(JsonMapper.shared().readTree(SOUND.replace(sound, spoilt))).size();
  }

  @Test
  void findsNothingInASoundOne() {
    assertThat(DescribedApi.faults(JsonMapper.shared().readTree(SOUND))).isEmpty();
  }

  @Test
  void findsEachFault() {
    assertThat(faults("listOverdueActions", "overdue_1")).isEqualTo(1);
    assertThat(faults("What is overdue", "")).isEqualTo(1);
    assertThat(faults("Most overdue first.", " ")).isEqualTo(1);
    assertThat(faults("[\"Actions\"]", "[\"overdue-query-api\"]")).isEqualTo(1);
    assertThat(faults("[\"Actions\"]", "[]")).isEqualTo(1);
    assertThat(faults(", \"description\": \"Due before this day\"", "")).isEqualTo(1);
  }

  @Test
  void findsTheNamesOfJavasThings() {
    for (String name :
        new String[] {
          "MaracRow", "MaracRowPage", "Page", "query.marac.Marac", "Page_Marac", "JsonNode", "item"
        }) {
      assertThat(faults("AnonymisedAction", name)).as(name).isEqualTo(1);
    }
  }
}
