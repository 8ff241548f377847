package org.maractracker.ledger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.http.reading.Between;
import org.maractracker.http.reading.SelfValidating;
import org.maractracker.problem.Fault;
import org.maractracker.problem.ProblemCode;
import org.maractracker.query.engine.view.MinPosition;

/**
 * Query for a signed head of the ledger.
 *
 * @param size of how many events; null for the last that was signed
 */
record CheckpointQuery(
    @Between(low = 0, high = MinPosition.LAST)
        @Schema(description = "Of how many events; the last head signed when it is left out")
        @Nullable Long size,
    @JsonUnwrapped MinPosition freshness)
    implements SelfValidating {

  long least() {
    return freshness.position().orElse(0);
  }

  @Override
  public List<Fault> faults() {
    return size != null && size < least()
        ? List.of(
            new Fault(
                "size", ProblemCode.MALFORMED, "A head of that size does not cover that position."))
        : List.of();
  }
}
