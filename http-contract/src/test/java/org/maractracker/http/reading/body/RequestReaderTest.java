package org.maractracker.http.reading.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.events.PartialDate;
import org.maractracker.http.reading.AtMost;
import org.maractracker.http.reading.Between;
import org.maractracker.http.reading.EitherOf;
import org.maractracker.http.reading.Name;
import org.maractracker.http.reading.SelfValidating;
import org.maractracker.http.reading.Slug;
import org.maractracker.http.reading.WhenMissing;
import org.maractracker.problem.Fault;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;

class RequestReaderTest {

  private static final UUID RISK = UUID.fromString("6f1f8a52-5c43-4b0e-9b0a-0d6c6f3c1a11");

  enum Colour {
    RED,
    GREEN
  }

  record Part(@Name String label, @Nullable Boolean safe) {}

  @EitherOf(
      value = {"riskIds", "because"},
      code = ProblemCode.NOT_SMART,
      sentence = "Link it, or say why not.")
  record Whole(
      @WhenMissing(ProblemCode.NOT_SMART) String description,
      boolean confirmed,
      @Between(low = 1, high = 120) int months,
      LocalDate dueOn,
      PartialDate referredOn,
      Colour colour,
      @Slug String agencyId,
      @AtMost(2) List<Part> parts,
      @Nullable List<UUID> riskIds,
      @Nullable String because,
      @Nullable Long position)
      implements SelfValidating {
    @Override
    public List<Fault> faults() {
      return dueOn.isBefore(referredOn.firstDay())
          ? List.of(new Fault("dueOn", ProblemCode.NOT_SMART, "Due before it began."))
          : List.of();
    }
  }

  record Around(@JsonUnwrapped Part part, boolean more) {}

  record Nothing(@Nullable PartialDate occurredOn) {}

  private static final String WHOLE =
      """
      {"description": "Call", "confirmed": true, "months": 12, "dueOn": "2026-12-01",
       "referredOn": "2026-05", "colour": "GREEN", "agencyId": "police",
       "parts": [{"label": "Child A", "safe": null}],
       "riskIds": ["6f1f8a52-5c43-4b0e-9b0a-0d6c6f3c1a11"]}
      """;

  private final RequestReader reader = new RequestReader();

  @Test
  void readsEveryKindOfField() {
    assertThat(read(WHOLE))
        .isEqualTo(
            new Whole(
                "Call",
                true,
                12,
                LocalDate.of(2026, 12, 1),
                PartialDate.of(YearMonth.of(2026, 5)),
                Colour.GREEN,
                "police",
                List.of(new Part("Child A", null)),
                List.of(RISK),
                null,
                null));
  }

  @Test
  void readsAnEmptyBodyAsARequestThatSaysNothing() {
    assertThat(reader.read(new byte[0], Nothing.class)).isEqualTo(new Nothing(null));
  }

  @Test
  void namesAllFaultsAtOnceAndTheMalformedFirst() {
    List<Fault> faults =
        faults(
            "{\"description\": \" \", \"months\": \"12\", \"parts\": [{\"label\": 5}], \"x\": 1}");
    assertThat(faults)
        .extracting(Fault::field)
        .containsExactly(
            "confirmed",
            "months",
            "dueOn",
            "referredOn",
            "colour",
            "agencyId",
            "parts[0].label",
            "x",
            "description",
            "riskIds");
    assertThat(faults.getFirst().code()).isEqualTo(ProblemCode.MALFORMED);
    assertThat(faults.getLast().code()).isEqualTo(ProblemCode.NOT_SMART);
  }

  @Test
  void isNotSmartWhenNothingElseIsWrong() {
    assertThat(faults(without("\"description\": \"Call\", ")))
        .containsExactly(
            new Fault("description", ProblemCode.NOT_SMART, "This field is required."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "description": "Call"     | "description": 5               | description
          "description": "Call"     | "description": true            | description
          "description": "Call"     | "description": ["Call"]        | description
          "description": "Call"     | "description": {"a": 1}        | description
          "description": "Call"     | "description": "a\\u0000b"     | description
          "description": "Call"     | "description": "a\\u001bb"     | description
          "description": "Call"     | "description": "a\\u0085b"     | description
          "description": "Call"     | "description": "a\\ud800b"     | description
          "confirmed": true         | "confirmed": "true"            | confirmed
          "confirmed": true         | "confirmed": 1                 | confirmed
          "confirmed": true         | "confirmed": null              | confirmed
          "months": 12              | "months": 12.0                 | months
          "months": 12              | "months": "12"                 | months
          "months": 12              | "months": 0                    | months
          "months": 12              | "months": 121                  | months
          "months": 12              | "months": 99999999999          | months
          "months": 12              | "months": 9999999999999999999999 | months
          "months": 12              | "months": 1e9999               | months
          "dueOn": "2026-12-01"     | "dueOn": 5                     | dueOn
          "dueOn": "2026-12-01"     | "dueOn": ""                    | dueOn
          "dueOn": "2026-12-01"     | "dueOn": "2026-02-30"          | dueOn
          "dueOn": "2026-12-01"     | "dueOn": "2026-13-01"          | dueOn
          "dueOn": "2026-12-01"     | "dueOn": "2026-12"             | dueOn
          "dueOn": "2026-12-01"     | "dueOn": "01/12/2026"          | dueOn
          "dueOn": "2026-12-01"     | "dueOn": "2026-12-01T00:00:00Z" | dueOn
          "dueOn": "2026-12-01"     | "dueOn": [2026, 12, 1]         | dueOn
          "dueOn": "2026-12-01"     | "dueOn": "0202-12-01"          | dueOn
          "dueOn": "2026-12-01"     | "dueOn": "9999-12-01"          | dueOn
          "dueOn": "2026-12-01"     | "dueOn": "٢٠٢٦-١٢-٠١"          | dueOn
          "referredOn": "2026-05"   | "referredOn": 2026             | referredOn
          "referredOn": "2026-05"   | "referredOn": "2026-00"        | referredOn
          "referredOn": "2026-05"   | "referredOn": "0026"           | referredOn
          "referredOn": "2026-05"   | "referredOn": ""               | referredOn
          "colour": "GREEN"         | "colour": 0                    | colour
          "colour": "GREEN"         | "colour": "green"              | colour
          "colour": "GREEN"         | "colour": "BLUE"               | colour
          "colour": "GREEN"         | "colour": ""                   | colour
          "agencyId": "police"      | "agencyId": "the police"       | agencyId
          "agencyId": "police"      | "agencyId": ""                 | agencyId
          "parts": [                | "parts": [null, | parts[0]
          "parts": [                | "parts": ["B",                 | parts[0]
          "label": "Child A"        | "label": 7                     | parts[0].label
          "label": "Child A"        | "label": "A", "note": "n"      | parts[0].note
          "safe": null              | "safe": "yes"                  | parts[0].safe
          "6f1f8a52-5c43-4b0e-9b0a-0d6c6f3c1a11" | "1-1-1-1-1"       | riskIds[0]
          "6f1f8a52-5c43-4b0e-9b0a-0d6c6f3c1a11" | ""                | riskIds[0]
          "6f1f8a52-5c43-4b0e-9b0a-0d6c6f3c1a11" | 5                 | riskIds[0]
          "confirmed": true         | "confirmed": true, "Description": "x" | Description
          "confirmed": true         | "confirmed": true, "confirmed": true  | confirmed
          "safe": null              | "safe": null, "safe": true     | parts[0].safe
          """)
  void refusesAndNamesTheField(String sound, String faulty, String field) {
    assertThat(WHOLE).contains(sound);
    List<Fault> faults = faults(WHOLE.replace(sound, faulty));
    assertThat(faults).extracting(Fault::field).containsExactly(field);
    assertThat(faults).extracting(Fault::code).containsExactly(ProblemCode.MALFORMED);
  }

  @Test
  void refusesTextsThatAreTooLong() {
    assertThat(faults(WHOLE.replace("Call", "x".repeat(4001)))).hasSize(1);
    assertThat(faults(WHOLE.replace("Child A", "x".repeat(201)))).hasSize(1);
    assertThat(read(WHOLE.replace("Call", "x".repeat(4000)).replace("Child A", "x".repeat(200))))
        .isNotNull();
  }

  @Test
  void refusesListsThatAreTooLong() {
    String three = "\"parts\": [{\"label\": \"B\"}, {\"label\": \"C\"}, ";
    assertThat(faults(WHOLE.replace("\"parts\": [", three)))
        .extracting(Fault::field)
        .containsExactly("parts");
  }

  @Test
  void acceptsLineEndsTabsAndEveryLanguage() {
    String text = "Ring\\tŵyl\\r\\nالاتصال 😀";
    assertThat(read(WHOLE.replace("Call", text)).description())
        .isEqualTo("Ring\tŵyl\r\nالاتصال 😀");
  }

  @Test
  void countsABlankOptionalTextAsNone() {
    String blank = WHOLE.replace("\"confirmed\"", "\"because\": \"  \", \"confirmed\"");
    assertThat(read(blank).because()).isNull();
    assertThat(read(blank.replace("\"  \"", "\"\\u00a0\\u200b\"")).because()).isNull();
  }

  @Test
  void asksForOneOfTwoFields() {
    String neither =
        WHOLE.replace("[\"6f1f8a52-5c43-4b0e-9b0a-0d6c6f3c1a11\"]", "[], \"because\": \" \"");
    assertThat(faults(neither))
        .containsExactly(new Fault("riskIds", ProblemCode.NOT_SMART, "Link it, or say why not."));
    assertThat(read(neither.replace("\" \"", "\"No risk was named\"")).riskIds()).isEmpty();
  }

  @Test
  void readsFieldsThatStandAmongThoseOfTheRecordAround() {
    byte[] sound = "{\"label\": \"A\", \"more\": true}".getBytes(StandardCharsets.UTF_8);
    assertThat(reader.read(sound, Around.class)).isEqualTo(new Around(new Part("A", null), true));
    byte[] faulty = "{\"safe\": 1, \"part\": {}}".getBytes(StandardCharsets.UTF_8);
    assertThat(refusal(faulty, Around.class).faults())
        .extracting(Fault::field)
        .containsExactly("label", "safe", "more", "part");
  }

  @Test
  void letsARequestJudgeWhetherItsFieldsFitTogether() {
    assertThat(faults(WHOLE.replace("2026-12-01", "2026-04-30")))
        .extracting(Fault::message)
        .containsExactly("Due before it began.");
  }

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

  private Whole read(String body) {
    return reader.read(body.getBytes(StandardCharsets.UTF_8), Whole.class);
  }

  private List<Fault> faults(String body) {
    return refusal(body.getBytes(StandardCharsets.UTF_8), Whole.class).faults();
  }

  private static String without(String part) {
    assertThat(WHOLE).contains(part);
    return WHOLE.replace(part, "");
  }

  private RuleViolated refusal(byte[] body, Class<?> type) {
    return catchThrowableOfType(RuleViolated.class, () -> reader.read(body, type));
  }
}
