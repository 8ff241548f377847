package org.maractracker.http.reading.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maractracker.events.PartialDate;
import org.maractracker.problem.Fault;
import org.maractracker.problem.ProblemCode;

class RequestReaderTest extends ReadRequests {

  private static final UUID RISK = UUID.fromString("6f1f8a52-5c43-4b0e-9b0a-0d6c6f3c1a11");

  record Around(@JsonUnwrapped Part part, boolean more) {}

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
    assertThat(faults(WHOLE.replace("Child A", "\ud835\udce6".repeat(201)))).hasSize(1);
    assertThat(read(WHOLE.replace("Child A", "\ud835\udce6".repeat(200)))).isNotNull();
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
  void refusesANameWithAnInvisibleCharacterAndLeavesFreeTextAsItIs() {
    String invisible = "\\u202eC\\u200bhild A\\ufeff";
    assertThat(faults(WHOLE.replace("Child A", invisible)))
        .containsExactly(
            new Fault(
                "parts[0].label",
                ProblemCode.MALFORMED,
                "This has an invisible character in it (U+202E). Type it anew, without."));
    assertThat(read(WHOLE.replace("Call", invisible)).description())
        .isEqualTo("\u202eC\u200bhild A\ufeff");
    assertThat(read(WHOLE.replace("Child A", "\u0639\u0644\u06cc\u200c\u0631\u0636\u0627")).parts())
        .containsExactly(new Part("\u0639\u0644\u06cc\u200c\u0631\u0636\u0627", null));
  }

  @Test
  void countsABlankOptionalTextAsNone() {
    String blank = WHOLE.replace("\"confirmed\"", "\"because\": \"  \", \"confirmed\"");
    assertThat(read(blank).because()).isNull();
    assertThat(read(blank.replace("\"  \"", "\"\\u00a0\\u200b\\u3164\"")).because()).isNull();
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

  private static String without(String part) {
    assertThat(WHOLE).contains(part);
    return WHOLE.replace(part, "");
  }
}
