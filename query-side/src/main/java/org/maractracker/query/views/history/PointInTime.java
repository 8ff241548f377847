package org.maractracker.query.views.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maractracker.http.reading.Dates;
import org.maractracker.query.web.page.AsOf;

/**
 * One of two points that are compared; now when all three are null.
 *
 * @param position after the event there
 * @param asOf as it was at the end of that day
 * @param knownAt as it was known at that instant
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PointInTime(@Nullable Long position, @Nullable LocalDate asOf, @Nullable Instant knownAt) {

  static final PointInTime NOW = new PointInTime(null, null, null);

  /**
   * Parses a position in digits, a day {@code 2026-03-29}, or an instant with its offset; returns
   * empty when the text is none of these.
   */
  static Optional<PointInTime> of(String text) {
    if (text.matches("[1-9][0-9]{0,17}")) {
      return Optional.of(new PointInTime(Long.valueOf(text), null, null));
    }
    return Dates.day(text)
        .map(day -> new PointInTime(null, day, null))
        .or(() -> Dates.instant(text).map(instant -> new PointInTime(null, null, instant)));
  }

  AsOf moment() {
    return new AsOf(asOf, knownAt);
  }
}
