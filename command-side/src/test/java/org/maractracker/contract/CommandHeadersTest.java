package org.maractracker.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.command.dispatch.StaleVersion;
import org.maractracker.contract.FakeDispatcher.Sent;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** What a request says beside its body: key, expected version, parameters. */
class CommandHeadersTest extends SentCommands {

  @Test
  void carriesKeyVersionAndSenderToTheDispatcher() {
    send(POST, ACTION + "/complete", COMPLETED, "Idempotency-Key", "k-1", "If-Match", "\"3\"");
    Sent sent = dispatcher.only();
    assertThat(sent.sender().idempotencyKey()).isEqualTo("k-1");
    assertThat(sent.sender().expectedVersion()).isEqualTo(3);
    assertThat(sent.sender().caller().subject()).isEqualTo("u-1");
    assertThat(sent.sender().as().maracId()).isEqualTo("northshire");
  }

  @Test
  void tellsARepeatedRequestFromAnother() {
    send(POST, ACTION + "/complete", COMPLETED);
    send(POST, ACTION + "/complete", COMPLETED);
    send(POST, ACTION + "/complete", COMPLETED + " ");
    send(POST, ACTION + "/complete", COMPLETED.replace("20", "19"));
    send(POST, MEETING + "/close", "");
    send(POST, MEETING + "/cancel", "{\"reason\": \"Snow\"}");
    assertThat(dispatcher.sent())
        .extracting(sent -> sent.sender().fingerprint())
        .satisfies(prints -> assertThat(prints.get(0)).isEqualTo(prints.get(1)))
        .satisfies(prints -> assertThat(prints.subList(1, 6)).doesNotHaveDuplicates());
    assertThat(dispatcher.sent())
        .extracting(sent -> sent.sender().correlationId())
        .doesNotHaveDuplicates();
  }

  @Test
  void saysThatAnAnswerIsARepeatedOne() {
    MockHttpServletResponse answer =
        send(POST, ACTION + "/complete", COMPLETED, "Idempotency-Key", "again");
    assertThat(answer.getHeader("Idempotency-Replayed")).isEqualTo("true");
    assertThat(answer.getHeader("ETag")).isEqualTo("\"4\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "ä"})
  void refusesKeysThatAreNotVisibleAscii(String key) {
    isMalformed(
        send(POST, ACTION + "/complete", COMPLETED, "Idempotency-Key", key), "Idempotency-Key");
  }

  @Test
  void refusesAKeyThatIsTooLongOrGivenTwice() {
    String longest = "k".repeat(255);
    assertThat(send(POST, ACTION + "/complete", COMPLETED, "Idempotency-Key", longest).getStatus())
        .isEqualTo(200);
    dispatcher.forget();
    isMalformed(
        send(POST, ACTION + "/complete", COMPLETED, "Idempotency-Key", longest + "k"),
        "Idempotency-Key");
    isMalformed(
        send(POST, ACTION + "/complete", COMPLETED, "Idempotency-Key", "a", "Idempotency-Key", "b"),
        "Idempotency-Key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "**", "w/\"3\"", "\"3\", \"4\"", "*, \"3\"", "\"3", ""})
  void refusesAnythingButOneTag(String tag) {
    isMalformed(send(POST, ACTION + "/complete", COMPLETED, "If-Match", tag), "If-Match");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"abc\"",
        "\"03\"",
        "\"-1\"",
        "\"99999999999999999999\"",
        "\"\"",
        "W/\"3\"",
        "W/\"\""
      })
  void takesATagThatNoVersionEverHadForAStaleOne(String tag) {
    send(POST, ACTION + "/complete", COMPLETED, "If-Match", tag);
    assertThat(dispatcher.only().sender().expectedVersion()).isEqualTo(-1);
  }

  @Test
  void letsWhateverIsThereBeChangedWhereNoVersionMatters() {
    send(POST, ACTION + "/complete", COMPLETED, "If-Match", "*");
    assertThat(dispatcher.only().sender().expectedVersion()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"0\"", "W/\"0\"", "*"})
  void refusesToExpectSomethingOfAMaracThatIsNotThere(String tag) {
    MockHttpServletResponse answer =
        commands.send(
            "OPERATOR",
            PUT,
            "/api/maracs/westshire",
            "{\"name\": \"W\"}".getBytes(StandardCharsets.UTF_8),
            "If-Match",
            tag);
    assertThat(answer.getStatus()).isEqualTo(412);
    assertThat(dispatcher.sent()).isEmpty();
  }

  @Test
  void tellsWhoIsTooLateWhatWasDoneInBetween() {
    dispatcher.refuseWith(new StaleVersion("northshire", 5));
    MockHttpServletResponse answer = send(PUT, "/api/maracs/northshire", "{\"name\": \"N\"}");
    assertThat(answer.getStatus()).isEqualTo(412);
    assertThat(json(answer).get("code").stringValue()).isEqualTo("stale-version");
    JsonNode between = json(answer).get("intervening");
    assertThat(between.values()).hasSize(2);
    assertThat(between.get(0).toString())
        .isEqualTo(
            "{\"position\":8,\"version\":6,\"type\":\"AgencyJoined\","
                + "\"recordedAt\":\"2026-11-01T09:00:00Z\",\"actor\":{\"id\":\"u-7\","
                + "\"name\":\"Bo Example\",\"role\":\"COORDINATOR\",\"agencyId\":null}}");
  }

  @Test
  void refusesEveryQueryParameter() {
    isMalformed(send(POST, ACTION + "/complete?asOf=2026-11-01", COMPLETED), "asOf");
  }

  private void isMalformed(MockHttpServletResponse answer, String field) {
    assertThat(answer.getStatus()).as(text(answer)).isEqualTo(400);
    assertThat(json(answer).get("code").stringValue()).isEqualTo("malformed");
    assertThat(text(answer)).contains("\"field\":\"" + field + "\"");
    assertThat(dispatcher.sent()).isEmpty();
  }
}
