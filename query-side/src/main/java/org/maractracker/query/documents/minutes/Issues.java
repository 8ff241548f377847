package org.maractracker.query.documents.minutes;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.meeting.MeetingClosed;
import org.maractracker.events.meeting.MeetingEvent;
import org.maractracker.events.meeting.MeetingReopened;
import org.maractracker.store.events.RecordedEvent;

/**
 * Issues of a meeting's minutes: one each time it was closed. Each ends at its closing, so that it
 * can be made again as it was, whatever was decided after the meeting had been reopened.
 *
 * @param all in order, the first is issue 1
 * @param stands whether the last of them stands: the meeting is not reopened
 */
record Issues(List<Issued> all, boolean stands) {

  /**
   * Issue of the minutes.
   *
   * @param number from 1
   * @param closedOn when the meeting was closed, as precisely as is known
   * @param issuedAt when that was recorded
   * @param position the closing's: the last event that is in this issue
   */
  @Schema(name = "IssueOfMinutes")
  record Issued(int number, PartialDate closedOn, Instant issuedAt, long position) {}

  Issues {
    all = List.copyOf(all);
  }

  static Issues of(List<RecordedEvent> meeting) {
    List<Issued> all = new ArrayList<>();
    boolean closed = false;
    for (RecordedEvent each : meeting) {
      closed =
          switch ((MeetingEvent) each.event()) {
            case MeetingClosed e -> {
              all.add(
                  new Issued(all.size() + 1, e.occurredOn(), each.recordedAt(), each.position()));
              yield true;
            }
            case MeetingReopened _ -> false;
            default -> closed;
          };
    }
    return new Issues(all, closed);
  }

  /**
   * Finds an issue.
   *
   * @param number which; null for the one that stands, of which there is none while the meeting is
   *     open
   */
  Optional<Issued> find(@Nullable Integer number) {
    if (number == null) {
      return stands ? Optional.of(all.getLast()) : Optional.empty();
    }
    return number <= all.size() ? Optional.of(all.get(number - 1)) : Optional.empty();
  }
}
