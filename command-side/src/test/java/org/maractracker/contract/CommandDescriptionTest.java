package org.maractracker.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maractracker.contract.Commands.Address;
import org.maractracker.testsupport.DescribedApi;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Description of the commands, which must be true. */
@CommandHttpSlice
class CommandDescriptionTest {

  @Autowired WebApplicationContext context;

  private Commands commands;
  private JsonNode docs;

  @BeforeEach
  void read() {
    commands = new Commands(context);
    byte[] json =
        commands.send(null, HttpMethod.GET, "/v3/api-docs", new byte[0]).getContentAsByteArray();
    docs = JsonMapper.shared().readTree(json);
  }

  private JsonNode operation(HttpMethod method, String pattern) {
    return docs.at("/paths/" + pattern.replace("/", "~1"))
        .get(method.name().toLowerCase(Locale.ROOT));
  }

  private static JsonNode body(JsonNode operation) {
    return operation.at("/requestBody/content/application~1json/schema");
  }

  @Test
  void describesEveryCommandWithItsBodyItsHeadersAndItsAnswers() {
    assertThat(docs.get("openapi").stringValue()).startsWith("3.1");
    for (Address address : commands.all()) {
      JsonNode operation = operation(address.method(), address.pattern());
      assertThat(body(operation).get("properties").propertyNames())
          .as(address.toString())
          .containsExactlyInAnyOrderElementsOf(Sample.of(address.body()).propertyNames());
      assertThat(operation.get("parameters").values())
          .extracting(parameter -> parameter.get("name").stringValue())
          .contains("Idempotency-Key", "If-Match")
          .doesNotContain("incoming", "caller");
      assertThat(operation.at("/responses").propertyNames())
          .containsExactlyInAnyOrder("2XX", "default");
    }
  }

  @Test
  void namesAndDescribesEverythingInTheWordsOfTheTrade() {
    assertThat(DescribedApi.faults(docs)).isEmpty();
  }

  @Test
  void everyReferenceLeadsSomewhereAndEveryWayToSignInIsSaid() {
    String schemas = "#/components/schemas/";
    assertThat(docs.findValues("$ref"))
        .isNotEmpty()
        .extracting(reference -> reference.stringValue().replace(schemas, ""))
        .allMatch(docs.at("/components/schemas")::has);
    assertThat(docs.at("/components/securitySchemes").propertyNames())
        .containsExactlyInAnyOrder("bearer", "basic");
  }

  @Test
  void saysWhatIsRequiredAndHowLongItMayBe() {
    JsonNode agree = body(operation(HttpMethod.POST, "/api/actions"));
    assertThat(agree.get("required").values())
        .extracting(JsonNode::stringValue)
        .containsExactlyInAnyOrder(
            "meetingId",
            "caseId",
            "description",
            "successCriteria",
            "dueOn",
            "responsibleAgencyId");
    assertThat(agree.at("/additionalProperties").booleanValue()).isFalse();
    assertThat(agree.at("/properties/description/maxLength").intValue()).isEqualTo(4000);
    assertThat(agree.at("/properties/representative/maxLength").intValue()).isEqualTo(200);
    assertThat(agree.at("/properties/dueOn/format").stringValue()).isEqualTo("date");
    assertThat(agree.get("description").stringValue()).contains("Link the action to a risk");
  }

  @Test
  void tellsTheRowsOfAttendanceFromThoseOfAnAgreement() {
    JsonNode attendance = body(operation(HttpMethod.PUT, "/api/meetings/{meetingId}/attendance"));
    JsonNode agreements = body(operation(HttpMethod.POST, "/api/meetings/{meetingId}/actions"));
    assertThat(attendance.at("/properties/attendance/items/properties").propertyNames())
        .contains("informationSent");
    assertThat(agreements.at("/properties/actions/items/properties").propertyNames())
        .contains("successCriteria");
    assertThat(agreements.at("/properties/actions/maxItems").intValue()).isEqualTo(200);
  }

  @Test
  void asksForABodyOnlyWhereOneMustSaySomething() {
    JsonNode close = operation(HttpMethod.POST, "/api/meetings/{meetingId}/close");
    JsonNode cancel = operation(HttpMethod.POST, "/api/meetings/{meetingId}/cancel");
    assertThat(close.at("/requestBody/required").asBoolean(false)).isFalse();
    assertThat(cancel.at("/requestBody/required").booleanValue()).isTrue();
  }
}
