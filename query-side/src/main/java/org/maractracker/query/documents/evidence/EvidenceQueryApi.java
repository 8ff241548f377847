package org.maractracker.query.documents.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.engine.view.MinPosition;
import org.maractracker.query.export.DocumentFormat;
import org.maractracker.query.export.DocumentResponses;
import org.maractracker.query.model.marac.MaracState;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.query.web.page.AsOfParameters;
import org.maractracker.query.web.page.Parameters;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The evidence grid over HTTP: COORDINATOR, CHAIR and REVIEWER. */
@RestController
class EvidenceQueryApi {

  private static final int FIVE = 5;
  private static final int A_YEAR_OF_WEEKS = 52;

  private final EvidenceDataLoader collected;
  private final EvidencePapers papers;
  private final Freshness freshness;

  EvidenceQueryApi(EvidenceDataLoader collected, EvidencePapers papers, Freshness freshness) {
    this.collected = collected;
    this.papers = papers;
    this.freshness = freshness;
  }

  @GetMapping("/api/maracs/{maracId}/evidence/principle-6")
  @Operation(summary = "Principle 6, sub-principle by sub-principle, of the latest closed meetings")
  @ApiResponse(
      responseCode = "200",
      description = "As JSON, a page, a PDF or a table, whichever is asked for",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = Evidence.class)),
        @Content(mediaType = MediaType.TEXT_HTML_VALUE),
        @Content(mediaType = MediaType.APPLICATION_PDF_VALUE),
        @Content(mediaType = "text/csv")
      })
  ResponseEntity<byte[]> principle6(
      Caller caller,
      @PathVariable String maracId,
      AsOfParameters at,
      @RequestParam(required = false) @Nullable String meetings,
      @RequestParam(required = false) @Nullable String format,
      @RequestParam(required = false) @Nullable String minPosition,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
      @RequestHeader(name = MinPosition.HEADER, required = false) @Nullable String minimum) {
    EvidenceReaders.require(caller, maracId);
    Parameters given = new Parameters();
    AsOf moment = given.moment(at);
    int latest = Objects.requireNonNullElse(meetings(given, meetings), FIVE);
    OptionalLong least = given.minPosition(minimum, minPosition);
    DocumentFormat form =
        DocumentResponses.asked(
            given,
            format,
            accept,
            DocumentFormat.JSON,
            DocumentFormat.HTML,
            DocumentFormat.PDF,
            DocumentFormat.CSV);
    given.refuseFaults();
    freshness.await(EvidenceReaders.VIEW, least);
    long position = freshness.readTo(EvidenceReaders.VIEW);
    Boolean stale = freshness.stale(EvidenceReaders.VIEW).mayMissSome();
    MaracState setup = collected.setup(maracId, moment).orElseThrow(EvidenceReaders::unknown);
    EvidenceData material = collected.ofLatest(maracId, setup, moment, latest);
    Evidence evidence = Evidence.of(maracId, material, position, stale);
    return DocumentResponses.answer(form, "principle-6-" + maracId, papers.as(form, evidence));
  }

  private static @Nullable Integer meetings(Parameters given, @Nullable String meetings) {
    return given.read(
        "meetings",
        meetings,
        text ->
            text.matches("[1-9][0-9]?") && Integer.parseInt(text) <= A_YEAR_OF_WEEKS
                ? Integer.valueOf(text)
                : null,
        "This is a number of meetings, from 1 to 52.");
  }
}
