package org.maractracker.command.meeting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.warning.PresenceInMinutes;
import org.maractracker.command.web.Addendum;
import org.maractracker.command.web.CommandRequest;
import org.maractracker.command.web.DateBody;
import org.maractracker.command.web.Permission;
import org.maractracker.command.web.ReasonBody;
import org.maractracker.command.web.Requires;
import org.maractracker.events.PartialDate;
import org.maractracker.events.meeting.AgencyAttendance;
import org.maractracker.events.meeting.Attendance;
import org.maractracker.http.ApiTags;
import org.maractracker.http.reading.Name;
import org.maractracker.http.reading.Slug;
import org.maractracker.http.reading.Slugs;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP addresses of meetings: their dates, who took part, which cases they hear. */
@RestController
@Tag(name = ApiTags.MEETINGS)
@RequestMapping("/api")
class MeetingCommandApi {

  private final PresenceInMinutes presence;

  MeetingCommandApi(PresenceInMinutes presence) {
    this.presence = presence;
  }

  record Schedule(
      LocalDate date,
      @Nullable @Name String venue,
      @Nullable @Name String chair,
      @Nullable PartialDate occurredOn) {}

  record Reschedule(LocalDate date, String reason, @Nullable PartialDate occurredOn) {}

  record WholeAttendance(List<Row> attendance, @Nullable PartialDate occurredOn) {}

  record Row(@Slug String agencyId, @JsonUnwrapped How how) {

    AgencyAttendance attended() {
      return how.attended(agencyId);
    }
  }

  record OneAttendance(@JsonUnwrapped How how, @Nullable PartialDate occurredOn) {}

  /** Attendance of one agency. By default no information was sent, and nothing signed. */
  record How(
      Attendance attendance,
      @Nullable @Name String representative,
      @Nullable Boolean informationSent,
      @Nullable LocalDate informationSentOn,
      @Nullable Boolean confidentialitySigned) {

    AgencyAttendance attended(String agencyId) {
      return new AgencyAttendance(
          agencyId,
          attendance,
          representative,
          Boolean.TRUE.equals(informationSent),
          informationSentOn,
          Boolean.TRUE.equals(confidentialitySigned));
    }
  }

  record Listing(UUID caseId, @Nullable PartialDate occurredOn) {}

  @PostMapping("/maracs/{maracId}/meetings")
  @Operation(
      operationId = "scheduleMeeting",
      summary = "Schedule a meeting of the MARAC",
      description = "For a day on which it has no other.")
  @Requires(Permission.PREPARE)
  ResponseEntity<String> schedule(
      @PathVariable String maracId, @RequestBody Schedule request, CommandRequest incoming) {
    UUID id = UUID.randomUUID();
    ScheduleMeeting command =
        new ScheduleMeeting(
            maracId, id, request.date(), request.venue(), request.chair(), request.occurredOn());
    return incoming.creates(id.toString(), id.toString(), "/api/meetings/" + id, command);
  }

  @PostMapping("/meetings/{meetingId}/reschedule")
  @Operation(
      operationId = "rescheduleMeeting",
      summary = "Move a meeting to another day",
      description = "With the reason; refused once the meeting is closed.")
  @Requires(Permission.PREPARE)
  ResponseEntity<String> reschedule(
      @PathVariable UUID meetingId, @RequestBody Reschedule request, CommandRequest incoming) {
    return incoming.changes(
        meetingId,
        new RescheduleMeeting(meetingId, request.date(), request.reason(), request.occurredOn()));
  }

  @PostMapping("/meetings/{meetingId}/cancel")
  @Operation(
      operationId = "cancelMeeting",
      summary = "Cancel a meeting",
      description = "Refused once actions were agreed at it.")
  @Requires(Permission.PREPARE)
  ResponseEntity<String> cancel(
      @PathVariable UUID meetingId, @RequestBody ReasonBody request, CommandRequest incoming) {
    return incoming.changes(
        meetingId, new CancelMeeting(meetingId, request.reason(), request.occurredOn()));
  }

  @PutMapping("/meetings/{meetingId}/attendance")
  @Operation(
      operationId = "recordAttendance",
      summary = "Record who attended",
      description =
          "The whole attendance, agency by agency. Only an agency that was present "
              + "undertakes anything.")
  @Requires(Permission.PREPARE)
  ResponseEntity<String> recordAttendance(
      @PathVariable UUID meetingId, @RequestBody WholeAttendance request, CommandRequest incoming) {
    List<AgencyAttendance> rows = request.attendance().stream().map(Row::attended).toList();
    return incoming.changes(
        meetingId,
        new RecordAttendance(meetingId, rows, request.occurredOn()),
        presence.ofList(meetingId, rows));
  }

  @PutMapping("/meetings/{meetingId}/attendance/{agencyId}")
  @Operation(
      operationId = "recordAgencyAttendance",
      summary = "Record how one agency attended",
      description = "All others stay as they are: for who comes late, or leaves early.")
  @Requires(Permission.PREPARE)
  ResponseEntity<String> recordAgencyAttendance(
      @PathVariable UUID meetingId,
      @PathVariable String agencyId,
      @RequestBody OneAttendance request,
      CommandRequest incoming) {
    if (!Slugs.isSlug(agencyId)) {
      throw new RuleViolated(
          ProblemCode.MALFORMED, "agencyId", "An id is made of letters, digits and dashes.");
    }
    AgencyAttendance row = request.how().attended(agencyId);
    return incoming.changes(
        meetingId,
        new RecordAgencyAttendance(meetingId, row, request.occurredOn()),
        presence.ofRow(meetingId, row));
  }

  @PostMapping("/meetings/{meetingId}/agenda")
  @Operation(
      operationId = "listCase",
      summary = "Put a case on the agenda",
      description = "Actions are agreed for the cases on the agenda alone.")
  @Requires(Permission.PREPARE)
  ResponseEntity<String> listCase(
      @PathVariable UUID meetingId, @RequestBody Listing request, CommandRequest incoming) {
    return incoming.changes(
        meetingId, new ListCase(meetingId, request.caseId(), request.occurredOn()));
  }

  @DeleteMapping("/meetings/{meetingId}/agenda/{caseId}")
  @Operation(
      operationId = "delistCase",
      summary = "Take a case off the agenda",
      description = "Refused once the meeting is closed.")
  @Requires(Permission.PREPARE)
  ResponseEntity<String> delistCase(
      @PathVariable UUID meetingId,
      @PathVariable UUID caseId,
      @RequestBody DateBody request,
      CommandRequest incoming) {
    return incoming.changes(meetingId, new DelistCase(meetingId, caseId, request.occurredOn()));
  }

  @PostMapping("/meetings/{meetingId}/close")
  @Operation(
      operationId = "closeMeeting",
      summary = "Close the meeting",
      description =
          "From then on its date, attendance and agenda stay, and no action is " + "agreed at it.")
  @Requires(Permission.PREPARE)
  ResponseEntity<String> close(
      @PathVariable UUID meetingId, @RequestBody DateBody request, CommandRequest incoming) {
    return incoming.changes(meetingId, new CloseMeeting(meetingId, request.occurredOn()));
  }

  @PostMapping("/meetings/{meetingId}/reopen")
  @Operation(
      operationId = "reopenMeeting",
      summary = "Open the meeting again",
      description =
          "With the reason: what was forgotten is agreed at it, and it is closed again. The minutes"
              + " issued before stay readable as they were.")
  @Requires(Permission.PREPARE)
  ResponseEntity<String> reopen(
      @PathVariable UUID meetingId, @RequestBody ReasonBody request, CommandRequest incoming) {
    return incoming.changes(
        meetingId, new ReopenMeeting(meetingId, request.reason(), request.occurredOn()));
  }

  @PostMapping("/meetings/{meetingId}/addenda")
  @Operation(
      operationId = "addAddendumToMeeting",
      summary = "Add a statement to the meeting",
      description = "How a mistake is put right: nothing that is recorded is ever edited.")
  @Requires(Permission.PREPARE)
  ResponseEntity<String> addAddendum(
      @PathVariable UUID meetingId, @RequestBody Addendum request, CommandRequest incoming) {
    return incoming.changes(
        meetingId,
        new AddMeetingAddendum(
            meetingId, request.statement(), request.aboutPosition(), request.occurredOn()));
  }
}
