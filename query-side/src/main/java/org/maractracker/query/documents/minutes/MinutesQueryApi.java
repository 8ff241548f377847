package org.maractracker.query.documents.minutes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Role;
import org.maractracker.events.meeting.MeetingScheduled;
import org.maractracker.ledger.LedgerProofs;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.asof.AsOfQueries;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.engine.view.MinPosition;
import org.maractracker.query.export.DocumentFormat;
import org.maractracker.query.export.DocumentResponses;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.query.web.page.AsOfParameters;
import org.maractracker.query.web.page.Parameters;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Minutes over HTTP. That a meeting sits every member knows; what was said there, these three. */
@RestController
class MinutesQueryApi {

  private final MeetingRecords records;
  private final MinutesPapers papers;
  private final LedgerProofs ledger;
  private final Freshness freshness;

  MinutesQueryApi(
      MeetingRecords records, MinutesPapers papers, LedgerProofs ledger, Freshness freshness) {
    this.records = records;
    this.papers = papers;
    this.ledger = ledger;
    this.freshness = freshness;
  }

  /**
   * Minutes as JSON.
   *
   * @param position how far the view had read
   * @param stale true when an event could not be applied, so that an action may be missing; left
   *     out otherwise
   */
  record Answer(
      @JsonUnwrapped Minutes minutes,
      long position,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean stale) {}

  @GetMapping("/api/meetings/{meetingId}/minutes")
  @Operation(summary = "The minutes of a meeting: a draft until it is closed, then as issued")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(mediaType = "application/json", schema = @Schema(implementation = Answer.class)),
        @Content(mediaType = "text/html"),
        @Content(mediaType = "application/pdf"),
        @Content(
            mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
      })
  ResponseEntity<?> minutes(
      Caller caller,
      @PathVariable String meetingId,
      AsOfParameters at,
      @RequestParam(required = false) @Nullable String format,
      @RequestParam(required = false) @Nullable String minPosition,
      @RequestHeader(name = MinPosition.HEADER, required = false) @Nullable String minimum,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    Parameters given = new Parameters();
    AsOf moment = given.moment(at);
    OptionalLong least = given.minPosition(minimum, minPosition);
    DocumentFormat form =
        DocumentResponses.asked(
            given,
            format,
            accept,
            DocumentFormat.JSON,
            DocumentFormat.HTML,
            DocumentFormat.PDF,
            DocumentFormat.DOCX);
    given.refuseFaults();
    freshness.await(MinutesProjection.NAME, least);
    freshness.await(AsOfQueries.view(moment, MinutesProjection.NAME), least);
    List<RecordedEvent> meeting = readable(caller, meetingId);
    return answer(form, told(moment, meeting));
  }

  /**
   * The meeting's events, for who may read all of it.
   *
   * @throws RuleViolated {@code not-found} when the caller may not know of it, {@code forbidden}
   *     when the caller is a member of its MARAC in another role
   */
  private List<RecordedEvent> readable(Caller caller, String meetingId) {
    UUID id = Parameters.toId(meetingId);
    List<RecordedEvent> events = id == null ? List.of() : records.events(id);
    if (events.isEmpty() || !caller.isMemberOf(maracOf(events))) {
      throw unknown();
    }
    if (!caller.has(maracOf(events), Role.COORDINATOR, Role.CHAIR, Role.REVIEWER)) {
      throw new RuleViolated(ProblemCode.FORBIDDEN, "Your role does not include reading minutes.");
    }
    return events;
  }

  private static String maracOf(List<RecordedEvent> meeting) {
    return ((MeetingScheduled) meeting.getFirst().event()).maracId();
  }

  private Answer told(AsOf moment, List<RecordedEvent> meeting) {
    long position = freshness.readTo(MinutesProjection.NAME);
    Boolean stale = freshness.stale(MinutesProjection.NAME).anything();
    MeetingRecord file = records.at(moment, meeting).orElseThrow(() -> unknown());
    MeetingSnapshot.Closing closing = file.meeting().closing();
    Minutes minutes =
        MinutesBuilder.tell(file, closing == null ? null : ledger.printed(closing.position()));
    return new Answer(minutes, position, stale);
  }

  /** On paper nobody can be told that something may be missing: then there is none. */
  private ResponseEntity<?> answer(DocumentFormat form, Answer told) {
    if (form == DocumentFormat.JSON) {
      return DocumentResponses.json(told);
    }
    if (told.stale() != null) {
      throw new RuleViolated(
          ProblemCode.UNAVAILABLE,
          "An event could not be applied, so that an action could be left out. Whoever runs the"
              + " system must look.");
    }
    return DocumentResponses.answer(
        form, "minutes-" + told.minutes().date(), file(form, told.minutes()));
  }

  private byte[] file(DocumentFormat form, Minutes minutes) {
    return switch (form) {
      case PDF -> papers.pdf(minutes);
      case DOCX -> papers.docx(minutes);
      default -> papers.page(minutes).getBytes(StandardCharsets.UTF_8);
    };
  }

  private static RuleViolated unknown() {
    return new RuleViolated(ProblemCode.NOT_FOUND, "meetingId", "There is no such meeting.");
  }
}
