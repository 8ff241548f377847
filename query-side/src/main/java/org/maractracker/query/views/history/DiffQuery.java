package org.maractracker.query.views.history;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.http.reading.MinPosition;
import org.maractracker.http.reading.Name;
import org.maractracker.http.reading.SelfValidating;
import org.maractracker.problem.Fault;
import org.maractracker.problem.ProblemCode;
import org.maractracker.query.web.page.AsOf;

/**
 * Query for the difference of an action between two moments.
 *
 * @param from a position, a day, or an instant
 * @param to the same; null for now
 */
record DiffQuery(
    @Name @Schema(description = "A position, a day, or an instant") String from,
    @Name @Schema(description = "The same; now when it is left out") @Nullable String to,
    @JsonUnwrapped MinPosition freshness)
    implements SelfValidating {

  PointInTime before() {
    return PointInTime.of(from).orElseThrow();
  }

  PointInTime after() {
    return to == null ? PointInTime.NOW : PointInTime.of(to).orElseThrow();
  }

  /** Returns the later instant of the two; null when neither is one. */
  @Nullable Instant knownAt() {
    return Stream.of(before().moment(), after().moment())
        .map(AsOf::knownAt)
        .flatMap(Stream::ofNullable)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  @Override
  public List<Fault> faults() {
    return Stream.concat(fault("from", from), to == null ? Stream.of() : fault("to", to)).toList();
  }

  private static Stream<Fault> fault(String field, String text) {
    return PointInTime.of(text).isPresent()
        ? Stream.of()
        : Stream.of(
            new Fault(
                field,
                ProblemCode.MALFORMED,
                "A moment is a position, a day like 2026-03-29, or an instant like"
                    + " 2026-03-29T22:30:00Z."));
  }
}
