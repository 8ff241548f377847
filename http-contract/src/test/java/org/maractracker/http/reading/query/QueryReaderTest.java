package org.maractracker.http.reading.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.http.reading.Between;
import org.maractracker.http.reading.FromHeader;
import org.maractracker.http.reading.Name;
import org.maractracker.http.reading.OneOf;
import org.maractracker.http.reading.SelfValidating;
import org.maractracker.http.reading.Slug;
import org.maractracker.problem.Fault;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.springframework.mock.web.MockHttpServletRequest;

class QueryReaderTest {

  private static final UUID ID = UUID.fromString("3f6f2f2e-0000-4000-8000-00000000000a");

  record When(@Nullable LocalDate asOf, @Nullable Instant knownAt) {}

  record Rows(
      @Between(low = 1, high = 500) @Nullable Integer limit,
      @FromHeader("Least") @Between(low = 0, high = 99) @Nullable Long least) {}

  record Asked(
      @Name @Nullable String agency,
      @Slug @Nullable String marac,
      @JsonProperty("case") @Nullable UUID ofCase,
      @OneOf({"csv", "json"}) @Nullable String format,
      @Nullable TimeUnit unit,
      @Nullable Boolean whole,
      @JsonUnwrapped When when,
      @JsonUnwrapped Rows rows) {}

  record Needed(LocalDate from) {}

  record Ordered(LocalDate from, LocalDate to) implements SelfValidating {
    @Override
    public List<Fault> faults() {
      return to.isBefore(from)
          ? List.of(new Fault("to", ProblemCode.MALFORMED, "Before."))
          : List.of();
    }
  }

  private static MockHttpServletRequest request(@Nullable String query) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setQueryString(query);
    return request;
  }

  private static <Q> Q read(MockHttpServletRequest request, Class<Q> type) {
    return QueryReader.read(request.getQueryString(), request::getHeader, type);
  }

  private static Asked read(String query) {
    return read(request(query), Asked.class);
  }

  private static List<String> faults(MockHttpServletRequest request, Class<?> type) {
    RuleViolated refusal = catchThrowableOfType(RuleViolated.class, () -> read(request, type));
    assertThat(refusal.faults()).extracting(Fault::code).containsOnly(ProblemCode.MALFORMED);
    return refusal.faults().stream().map(fault -> String.valueOf(fault.field())).toList();
  }

  private static List<String> faults(String query) {
    return faults(request(query), Asked.class);
  }

  @Test
  void whatIsNotGivenIsNotRefused() {
    Asked nothing =
        new Asked(null, null, null, null, null, null, new When(null, null), new Rows(null, null));
    assertThat(read(request(null), Asked.class)).isEqualTo(nothing);
    assertThat(read("")).isEqualTo(nothing);
  }

  @Test
  void readsWhatIsWellFormed() {
    MockHttpServletRequest request =
        request(
            "agency=Police%20%26+co&marac=north-1&format=csv&unit=DAYS&whole=true&case="
                + ID
                + "&asOf=2026-03-29&knownAt=2026-03-29T22:30:00%2B01:00&limit=500");
    request.addHeader("least", "7");
    assertThat(read(request, Asked.class))
        .isEqualTo(
            new Asked(
                "Police & co",
                "north-1",
                ID,
                "csv",
                TimeUnit.DAYS,
                true,
                new When(LocalDate.of(2026, 3, 29), Instant.parse("2026-03-29T21:30:00Z")),
                new Rows(500, 7L)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1",
        "501",
        "1000",
        "05",
        "ten",
        "",
        "+1",
        "1.0",
        "0x10",
        "1e2",
        "99999999999999999999"
      })
  void aNumberIsWrittenInDigitsAndWithinItsRange(String limit) {
    assertThat(faults("limit=" + limit)).containsExactly("limit");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2026-02-30", "2026-3-1", "20260301", "2026-03", "today", "0026-01-01"})
  void aDayIsOneThatExistsInItsFullForm(String day) {
    assertThat(faults("asOf=" + day)).containsExactly("asOf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-03-29",
        "2026-03-29T22:30:00",
        "2026-03-29T25:00:00Z",
        "2026-03-29T22:30:00+01:00"
      })
  void anInstantHasItsOffset(String instant) {
    assertThat(faults("knownAt=" + instant)).containsExactly("knownAt");
  }

  @ParameterizedTest
  @CsvSource({
    "case, 1-1-1-1-1",
    "case, {3f6f2f2e-0000-4000-8000-00000000000a}",
    "unit, days",
    "unit, 0",
    "format, CSV",
    "format, pdf",
    "whole, on",
    "whole, 1",
    "marac, a b",
    "agency, %20",
    "agency, %E2%80%8B",
    "agency, a%00",
  })
  void aValueIsInTheFormOfItsParameter(String parameter, String value) {
    assertThat(faults(parameter + "=" + value)).containsExactly(parameter);
  }

  @Test
  void aNameHasAtMost200Characters() {
    assertThat(read("agency=" + "x".repeat(200)).agency()).hasSize(200);
    assertThat(faults("agency=" + "x".repeat(201))).containsExactly("agency");
  }

  @Test
  void saysAllThatIsWrongAtOnce() {
    MockHttpServletRequest request =
        request("agency=+&asOf=x&limit=0&unknown=1&unit=DAYS&unit=DAYS");
    request.addHeader("Least", "x");
    assertThat(faults(request, Asked.class))
        .containsExactlyInAnyOrder("agency", "asOf", "limit", "unknown", "unit", "Least");
  }

  @Test
  void aHeaderIsNoParameter() {
    assertThat(faults("Least=1")).containsExactly("Least");
  }

  @Test
  void refusesWhatIsNeededAndNotGivenOrEmptyOnce() {
    assertThat(faults(request(null), Needed.class)).containsExactly("from");
    assertThat(faults(request("from="), Needed.class)).containsExactly("from");
  }

  @Test
  void holdsWhatMustFitTogether() {
    assertThat(faults(request("from=2026-02-02&to=2026-02-01"), Ordered.class))
        .containsExactly("to");
  }

  @Test
  void readsAnIdInEitherCaseAsBodiesDo() {
    assertThat(read("case=3F6F2F2E-0000-4000-8000-00000000000A").ofCase()).isEqualTo(ID);
  }
}
