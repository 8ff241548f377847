package org.maractracker.http.reading;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Part of a query: how fresh its answer must be. With both, both must hold.
 *
 * @param minPosition the position as a parameter, a whole number from 0; null when it is not given
 * @param header the same as a header
 */
public record MinPosition(
    @Between(low = 0, high = LAST)
        @Schema(description = "Wait until the answer shows what was stored up to this position")
        @Nullable Long minPosition,
    @FromHeader(HEADER)
        @Between(low = 0, high = LAST)
        @Schema(description = "Wait until the answer shows what was stored up to this position")
        @Nullable Long header) {

  public static final String HEADER = "Min-Position";

  /** No position is greater. */
  public static final long LAST = 999_999_999_999_999_999L;

  /** The position asked for; empty when anything will do. */
  public OptionalLong position() {
    long least =
        Math.max(
            Objects.requireNonNullElse(minPosition, -1L), Objects.requireNonNullElse(header, -1L));
    return least < 0 ? OptionalLong.empty() : OptionalLong.of(least);
  }
}
