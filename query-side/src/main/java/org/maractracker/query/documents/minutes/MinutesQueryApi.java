package org.maractracker.query.documents.minutes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Role;
import org.maractracker.http.ApiTags;
import org.maractracker.http.reading.QueryParameters;
import org.maractracker.ledger.LedgerProofs;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.asof.ViewReader;
import org.maractracker.query.documents.minutes.Issues.Issued;
import org.maractracker.query.export.DocumentFormat;
import org.maractracker.query.export.DocumentResponses;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.query.web.page.ResourceId;
import org.maractracker.query.web.page.ViewReading;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * HTTP address of minutes. Every member knows that a meeting sits; only COORDINATOR, CHAIR and
 * REVIEWER read what was said there.
 */
@RestController
@Tag(name = ApiTags.MEETINGS)
class MinutesQueryApi {

  private final MeetingRecords records;
  private final MinutesPapers papers;
  private final LedgerProofs ledger;
  private final ViewReader views;

  MinutesQueryApi(
      MeetingRecords records, MinutesPapers papers, LedgerProofs ledger, ViewReader views) {
    this.records = records;
    this.papers = papers;
    this.ledger = ledger;
    this.views = views;
  }

  /**
   * Minutes as JSON.
   *
   * @param position how far the view had read
   * @param stale true when an event could not be applied, so that an action may be missing; left
   *     out otherwise
   */
  @Schema(name = "MinutesOfMeeting")
  record Answer(
      @JsonUnwrapped Minutes minutes,
      long position,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean stale) {}

  @GetMapping("/api/meetings/{meetingId}/minutes")
  @Operation(
      operationId = "readMinutes",
      summary = "The minutes of a meeting",
      description =
          "A draft until it is closed, then as issued, or as an earlier issue; as JSON, a page, a PDF or"
              + " a document.")
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
      HttpMethod method,
      QueryParameters<MinutesQuery> query) {
    MinutesQuery asked = query.read();
    AsOf moment = asked.moment();
    DocumentFormat form = DocumentResponses.got(method, asked.wanted());
    views.read(MinutesProjection.NAME, moment, asked.minPosition());
    ViewReading reading = views.read(MinutesProjection.NAME, moment.knownAt(), asked.minPosition());
    List<RecordedEvent> meeting = readable(caller, meetingId);
    return answer(form, told(asked, meeting, reading));
  }

  /**
   * Returns the meeting's events, for a caller who may read all of it.
   *
   * @throws RuleViolated {@code not-found} when the caller may not know of it, {@code forbidden}
   *     when the caller is a member of its MARAC in another role
   */
  private List<RecordedEvent> readable(Caller caller, String meetingId) {
    UUID id = ResourceId.of(meetingId).orElseThrow(() -> unknown());
    String maracId = records.maracOf(id).filter(caller::isMemberOf).orElseThrow(() -> unknown());
    if (!caller.has(maracId, Role.COORDINATOR, Role.CHAIR, Role.REVIEWER)) {
      throw new RuleViolated(ProblemCode.FORBIDDEN, "Your role does not include reading minutes.");
    }
    return records.events(id);
  }

  private Answer told(MinutesQuery asked, List<RecordedEvent> meeting, ViewReading reading) {
    MeetingRecord file =
        records.at(asked.moment(), meeting, asked.issue()).orElseThrow(() -> unknown());
    Issued issue = file.issue();
    Minutes minutes =
        MinutesBuilder.tell(file, issue == null ? null : ledger.printed(issue.position()));
    return new Answer(minutes, reading.position(), reading.stale().anything());
  }

  /**
   * Answers in the format; refuses a stale paper, which could not be marked as stale once it is
   * handed over.
   */
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
