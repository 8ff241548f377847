package org.maractracker.http.reading.body;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Records as bodies are read into them, one for every kind of field. */
abstract class ReadRequests {

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

  record Nothing(@Nullable PartialDate occurredOn) {}

  static final String WHOLE =
      """
      {"description": "Call", "confirmed": true, "months": 12, "dueOn": "2026-12-01",
       "referredOn": "2026-05", "colour": "GREEN", "agencyId": "police",
       "parts": [{"label": "Child A", "safe": null}],
       "riskIds": ["6f1f8a52-5c43-4b0e-9b0a-0d6c6f3c1a11"]}
      """;

  final RequestReader reader = new RequestReader();

  Whole read(String body) {
    return reader.read(body.getBytes(StandardCharsets.UTF_8), Whole.class);
  }

  List<Fault> faults(String body) {
    return refusal(body.getBytes(StandardCharsets.UTF_8), Whole.class).faults();
  }

  RuleViolated refusal(byte[] body, Class<?> type) {
    return catchThrowableOfType(RuleViolated.class, () -> reader.read(body, type));
  }
}
