package org.maractracker.query.model.action;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionReportedUnachievable;
import org.maractracker.events.action.UnachievableReason;

/**
 * Report that the action cannot be achieved (6.5).
 *
 * @param reasonClass why, as a class
 * @param explanation why, in words
 * @param reportedBy who reported it
 * @param reportedOn when, as precisely as is known
 * @param reportDueOn the day of the meeting before which it had to be reported; null when none was
 *     scheduled
 * @param reportedInTime whether it was; null with {@code reportDueOn}
 * @param minutedAtMeetingId the meeting that minuted it; null before
 */
@Schema(name = "ReportedUnachievable")
public record Unachievable(
    UnachievableReason reasonClass,
    String explanation,
    @Nullable String reportedBy,
    PartialDate reportedOn,
    @Nullable LocalDate reportDueOn,
    @Nullable Boolean reportedInTime,
    @Nullable UUID minutedAtMeetingId) {

  static Unachievable of(ActionReportedUnachievable event) {
    return new Unachievable(
        event.reasonClass(),
        event.explanation(),
        event.reportedBy(),
        event.reportedOn(),
        event.reportDueOn(),
        event.reportedInTime(),
        null);
  }

  Unachievable minutedAt(UUID meetingId) {
    return new Unachievable(
        reasonClass, explanation, reportedBy, reportedOn, reportDueOn, reportedInTime, meetingId);
  }
}
