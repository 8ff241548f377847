package org.maractracker.query.views.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maractracker.http.reading.Between;
import org.maractracker.query.web.page.PageRequest;

/**
 * Part of a query: which page of a history is asked for. Most histories fit on one, so that nobody
 * who reads an action need think of pages.
 *
 * @param rows the largest number of events; null for 500. A page with long texts has fewer
 * @param cursor where the page begins; null for the first
 */
record HistoryPage(
    @JsonProperty("limit")
        @Between(low = 1, high = PageRequest.LARGEST_LIMIT)
        @Schema(description = "How many at most; 500 when it is left out")
        @Nullable Integer rows,
    @Schema(description = "Where the page begins: next of the page before")
        @Nullable String cursor) {

  int limit() {
    return Objects.requireNonNullElse(rows, PageRequest.LARGEST_LIMIT);
  }
}
