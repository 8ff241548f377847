package org.maractracker.query.documents.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.maractracker.caller.Caller;
import org.maractracker.http.ApiTags;
import org.maractracker.http.reading.QueryParameters;
import org.maractracker.query.asof.ViewReader;
import org.maractracker.query.export.DocumentFormat;
import org.maractracker.query.export.DocumentResponses;
import org.maractracker.query.model.marac.MaracState;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.query.web.page.ViewReading;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** HTTP address of the evidence grid, for COORDINATOR, CHAIR and REVIEWER. */
@RestController
@Tag(name = ApiTags.EVIDENCE)
class EvidenceQueryApi {

  private final EvidenceDataLoader collected;
  private final EvidencePapers papers;
  private final ViewReader views;

  EvidenceQueryApi(EvidenceDataLoader collected, EvidencePapers papers, ViewReader views) {
    this.collected = collected;
    this.papers = papers;
    this.views = views;
  }

  @GetMapping("/api/maracs/{maracId}/evidence/principle-6")
  @Operation(
      operationId = "readPrincipleSix",
      summary = "Principle 6, sub-principle by sub-principle",
      description = "Of the latest closed meetings; as JSON, a page, a PDF or a table.")
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
      HttpMethod method,
      QueryParameters<EvidenceQuery> query) {
    EvidenceReaders.require(caller, maracId);
    EvidenceQuery asked = query.read();
    AsOf moment = asked.moment();
    DocumentFormat form = DocumentResponses.got(method, asked.wanted());
    ViewReading reading = views.read(EvidenceReaders.VIEW, moment, asked.freshness().position());
    MaracState setup = collected.setup(maracId, moment).orElseThrow(EvidenceReaders::unknown);
    EvidenceData material = collected.ofLatest(maracId, setup, moment, asked.latest());
    Evidence evidence =
        Evidence.of(maracId, material, reading.position(), reading.stale().mayMissSome());
    return DocumentResponses.answer(form, "principle-6-" + maracId, papers.as(form, evidence));
  }
}
