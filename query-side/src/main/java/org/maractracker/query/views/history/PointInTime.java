package org.maractracker.query.views.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.query.web.page.Parameters;

/**
 * One of two points that are compared; none of the three is now.
 *
 * @param position after the event there
 * @param asOf as it was at the end of that day
 * @param knownAt as it was known at that instant
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PointInTime(@Nullable Long position, @Nullable LocalDate asOf, @Nullable Instant knownAt) {

  private static final PointInTime NOW = new PointInTime(null, null, null);

  /** A position is written in digits, a day {@code 2026-03-29}, an instant with its offset. */
  static PointInTime read(Parameters given, String field, @Nullable String text) {
    PointInTime point =
        given.read(
            field,
            text,
            PointInTime::of,
            "A moment is a position, a day like 2026-03-29, or an instant like"
                + " 2026-03-29T22:30:00Z.");
    return point == null ? NOW : point;
  }

  private static @Nullable PointInTime of(String text) {
    Long position = Parameters.toPosition(text);
    LocalDate day = Parameters.toDay(text);
    Instant instant = Parameters.toInstant(text);
    return position == null && day == null && instant == null
        ? null
        : new PointInTime(position, day, instant);
  }

  AsOf moment() {
    return new AsOf(asOf, knownAt);
  }
}
