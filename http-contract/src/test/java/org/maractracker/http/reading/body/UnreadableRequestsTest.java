package org.maractracker.http.reading.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.problem.Fault;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;

/** Bodies that cannot be read, or hardly. */
class UnreadableRequestsTest extends ReadRequests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "null",
        "[]",
        "5",
        "\"text\"",
        "{",
        "{} {}",
        "{} x",
        "{'a': 1}",
        "{\"a\": NaN}",
        "{\"a\": 01}",
        "{\"occurredOn\": \"a\tb\"}",
        "// comment\n{}",
        "\uFEFF{}",
        "{\"occurredOn\": {\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}}}}"
      })
  void refusesWhatIsNoJsonObject(String body) {
    RuleViolated refusal = refusal(body.getBytes(StandardCharsets.UTF_8), Nothing.class);
    assertThat(refusal.code()).isEqualTo(ProblemCode.MALFORMED);
  }

  @Test
  void namesTheFieldInWhichTheJsonBreaks() {
    assertThat(faults(WHOLE.replace("Child A", "Child\u0000A")))
        .extracting(Fault::field)
        .containsExactly("parts[0].label");
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    byte[] body = "{\"occurredOn\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(refusal(body, Nothing.class).sentence()).contains("UTF-8");
  }

  @Test
  void doesNotGuessAnotherEncoding() {
    byte[] body = "{\"occurredOn\": \"2026\"}".getBytes(StandardCharsets.UTF_16LE);
    assertThat(refusal(body, Nothing.class).code()).isEqualTo(ProblemCode.MALFORMED);
  }

  @Test
  void answersAFloodOfFaultsWithALimitedNumber() {
    StringBuilder body = new StringBuilder("{\"a\": 1");
    for (int i = 0; i < 5000; i++) {
      body.append(", \"a").append(i).append("\": 1");
    }
    assertThat(faults(body.append('}').toString())).hasSize(500);
  }

  @Test
  void saysAnUnknownFieldBackShortAndHarmless() {
    assertThat(
            faults(
                WHOLE.replace("\"confirmed\"", "\"<b>" + "x".repeat(100) + "\":1,\"confirmed\"")))
        .extracting(Fault::field)
        .containsExactly("?b?" + "x".repeat(57) + "...");
  }
}
