package org.maractracker.query.asof;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.maractracker.http.reading.MinPosition;
import org.maractracker.http.reading.Name;
import org.maractracker.http.reading.SelfValidating;
import org.maractracker.problem.Fault;
import org.maractracker.problem.ProblemCode;
import org.maractracker.query.web.page.PageRequest;

/**
 * Query for the changes of a list between two days.
 *
 * @param marac only this MARAC's; null for all of the caller's
 * @param agency only what this agency owns or is a partner in; null for all
 * @param from the first day
 * @param to the second, not before it
 */
record ListChangesQuery(
    @Name @Schema(description = "Only this MARAC's") @Nullable String marac,
    @Name @Schema(description = "Only those this agency owns or is a partner in")
        @Nullable String agency,
    @Schema(description = "The list at the end of this day") LocalDate from,
    @Schema(description = "And at the end of this one, not before it") LocalDate to,
    @JsonUnwrapped PageRequest page,
    @JsonUnwrapped MinPosition freshness)
    implements SelfValidating {

  @Override
  public List<Fault> faults() {
    return to.isBefore(from)
        ? List.of(new Fault("to", ProblemCode.MALFORMED, "This day is before the other."))
        : List.of();
  }

  OptionalLong minPosition() {
    return freshness.position();
  }
}
