package org.maractracker.query.views.history;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.maractracker.http.reading.MinPosition;
import org.maractracker.query.web.page.Pin;

/** Query for a history: which part of it, which page, and how fresh. */
record HistoryQuery(
    @JsonUnwrapped HistoryFilter extract,
    @JsonUnwrapped HistoryPage page,
    @JsonUnwrapped MinPosition freshness) {

  /** Returns how far the view must have read, for this page of what the first page was read of. */
  OptionalLong least(@Nullable Pin first) {
    return first == null
        ? freshness.position()
        : LongStream.concat(freshness.position().stream(), LongStream.of(first.position())).max();
  }
}
