package org.maractracker.query.views.meeting;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.meeting.AgencyAttendance;
import org.maractracker.query.model.meeting.MeetingState;
import org.maractracker.query.model.meeting.MeetingState.Addendum;
import org.maractracker.query.model.meeting.MeetingStatus;
import org.maractracker.query.model.meeting.Sitting.Rescheduling;

/**
 * Meeting as far as a caller may read it. It is marked stale when an event of it, or of its MARAC,
 * could not be applied.
 */
@Schema(name = "ListedMeeting")
sealed interface MeetingItem {

  /** Meeting as every member of the MARAC may read it: when it sits. */
  @Schema(name = "MeetingDates")
  record Sitting(
      UUID meetingId,
      String maracId,
      LocalDate date,
      MeetingStatus status,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean stale)
      implements MeetingItem {

    static Sitting of(MeetingState meeting, @Nullable Boolean stale) {
      return new Sitting(
          meeting.meetingId(), meeting.maracId(), meeting.date(), meeting.status(), stale);
    }
  }

  /**
   * Meeting as an agency reads it that was present.
   *
   * @param attendance its own rows
   * @param agenda the cases in which it may read an action, without their references
   */
  @Schema(name = "MeetingAttended")
  record Attended(
      UUID meetingId,
      String maracId,
      LocalDate date,
      MeetingStatus status,
      @Nullable String venue,
      @Nullable String chair,
      List<AgencyAttendance> attendance,
      List<OwnCase> agenda,
      long version,
      long position,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean stale)
      implements MeetingItem {

    /** Case on the agenda that the agency knows of. */
    record OwnCase(UUID caseId) {}
  }

  /**
   * Whole meeting, as the coordinator, the chair and a reviewer read it.
   *
   * @param agenda the cases, in the order they were listed
   * @param reschedulings each move to another day, in order
   * @param cancelledBecause why it will not sit; null unless cancelled
   * @param closedOn when it was closed; null until then
   * @param version its last event
   * @param position that event's position in the store
   */
  @Schema(name = "MeetingInFull")
  record Whole(
      UUID meetingId,
      String maracId,
      LocalDate date,
      MeetingStatus status,
      @Nullable String venue,
      @Nullable String chair,
      List<AgencyAttendance> attendance,
      List<ListedCase> agenda,
      List<Addendum> addenda,
      List<Rescheduling> reschedulings,
      @Nullable String cancelledBecause,
      @Nullable PartialDate closedOn,
      long version,
      long position,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean stale)
      implements MeetingItem {

    @Schema(name = "CaseOnAgenda")
    record ListedCase(UUID caseId, @Nullable String reference) {}
  }
}
