package org.maractracker.query.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.page.Moment;
import org.maractracker.query.page.Parameters;

/**
 * One of two points that are compared; none of the three is now.
 *
 * @param position after the event there
 * @param asOf as it was at the end of that day
 * @param knownAt as it was known at that instant
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Point(@Nullable Long position, @Nullable LocalDate asOf, @Nullable Instant knownAt) {

  private static final Point NOW = new Point(null, null, null);

  /** A position is written in digits, a day {@code 2026-03-29}, an instant with its offset. */
  static Point read(Parameters given, String field, @Nullable String text) {
    Point point =
        given.read(
            field,
            text,
            Point::of,
            "A moment is a position, a day like 2026-03-29, or an instant like"
                + " 2026-03-29T22:30:00Z.");
    return point == null ? NOW : point;
  }

  private static @Nullable Point of(String text) {
    Long position = Parameters.toPosition(text);
    LocalDate day = Parameters.toDay(text);
    Instant instant = Parameters.toInstant(text);
    return position == null && day == null && instant == null
        ? null
        : new Point(position, day, instant);
  }

  Moment moment() {
    return new Moment(asOf, knownAt);
  }
}
