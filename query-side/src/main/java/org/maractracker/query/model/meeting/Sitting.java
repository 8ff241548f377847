package org.maractracker.query.model.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.meeting.MeetingRescheduled;
import org.maractracker.events.meeting.MeetingScheduled;

/**
 * Day and place of a meeting.
 *
 * @param date the day it sits now
 * @param reschedulings each move to another day, in order
 */
public record Sitting(
    LocalDate date,
    @Nullable String venue,
    @Nullable String chair,
    List<Rescheduling> reschedulings) {

  public Sitting {
    reschedulings = List.copyOf(reschedulings);
  }

  /** Move from one day to another. */
  public record Rescheduling(LocalDate from, LocalDate to, String reason, PartialDate occurredOn) {}

  static Sitting of(MeetingScheduled event) {
    return new Sitting(event.date(), event.venue(), event.chair(), List.of());
  }

  Sitting moved(MeetingRescheduled event) {
    Rescheduling move =
        new Rescheduling(event.from(), event.to(), event.reason(), event.occurredOn());
    return new Sitting(
        event.to(), venue, chair, Stream.concat(reschedulings.stream(), Stream.of(move)).toList());
  }
}
