package org.maractracker.query.web.page;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maractracker.http.reading.Between;

/**
 * Part of a query, or all of one: which page is asked for.
 *
 * @param rows the largest number of rows; null for 50
 * @param cursor where the page begins; null for the first
 */
public record PageRequest(
    @JsonProperty("limit")
        @Between(low = 1, high = LARGEST_LIMIT)
        @Schema(description = "How many at most; 50 when it is left out")
        @Nullable Integer rows,
    @Schema(description = "Where the page begins: next of the page before")
        @Nullable String cursor) {

  public static final int LARGEST_LIMIT = 500;
  private static final int DEFAULT_LIMIT = 50;

  public int limit() {
    return Objects.requireNonNullElse(rows, DEFAULT_LIMIT);
  }
}
