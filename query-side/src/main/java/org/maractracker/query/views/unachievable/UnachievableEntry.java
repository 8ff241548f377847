package org.maractracker.query.views.unachievable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.UnachievableReason;
import org.maractracker.query.model.action.ActionDetails;
import org.maractracker.query.model.action.ActionResponse;
import org.maractracker.query.model.action.AnonymisedAction;
import org.maractracker.query.model.action.AnonymisedAction.UnachievableReference;
import org.maractracker.query.model.action.Unachievable;

/** Entry of the register: the action, and why it cannot be achieved. */
@Schema(
    name = "RegisterLine",
    oneOf = {UnachievableEntry.Whole.class, UnachievableEntry.Counted.class})
sealed interface UnachievableEntry {

  /**
   * Whole entry; the day it had to be reported before is among the action's own fields.
   *
   * @param minutedAtMeetingId the meeting that minuted it; null before
   */
  @Schema(name = "RegisteredAction")
  record Whole(
      @JsonUnwrapped ActionDetails action,
      UnachievableReason reasonClass,
      String explanation,
      PartialDate reportedOn,
      @Nullable Boolean reportedInTime,
      @Nullable UUID minutedAtMeetingId)
      implements UnachievableEntry {}

  /** Entry without free text and names. */
  @Schema(name = "RegisterCount")
  record Counted(
      @JsonUnwrapped AnonymisedAction action,
      UnachievableReason reasonClass,
      PartialDate reportedOn,
      @Nullable Boolean reportedInTime,
      @Nullable UUID minutedAtMeetingId)
      implements UnachievableEntry {}

  static UnachievableEntry of(ActionResponse row) {
    return switch (row) {
      case ActionDetails whole -> whole(whole, requireEntry(whole.action().unachievable()));
      case AnonymisedAction counted -> counted(counted, requireEntry(counted.unachievable()));
    };
  }

  private static Whole whole(ActionDetails action, Unachievable entry) {
    return new Whole(
        action,
        entry.reasonClass(),
        entry.explanation(),
        entry.reportedOn(),
        entry.reportedInTime(),
        entry.minutedAtMeetingId());
  }

  private static Counted counted(AnonymisedAction action, UnachievableReference entry) {
    return new Counted(
        action,
        entry.reasonClass(),
        entry.reportedOn(),
        entry.reportedInTime(),
        entry.minutedAtMeetingId());
  }

  private static <T> T requireEntry(@Nullable T entry) {
    if (entry == null) {
      throw new IllegalStateException("Not on the register");
    }
    return entry;
  }
}
