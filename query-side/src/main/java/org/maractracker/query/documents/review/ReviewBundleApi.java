package org.maractracker.query.documents.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.http.ApiTags;
import org.maractracker.http.reading.body.RequestReader;
import org.maractracker.query.documents.review.BundleMaker.Bundle;
import org.maractracker.query.documents.review.ReviewBundles.ReadableCase;
import org.maractracker.query.web.page.ResourceId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP address of review bundles; {@code not-found} for those who may not read the whole case. */
@RestController
@Tag(name = ApiTags.EVIDENCE)
@RequestMapping("/api/cases/{caseId}")
class ReviewBundleApi {

  private static final MediaType ZIP = new MediaType("application", "zip");
  private static final byte[] NONE = {};

  private final ReviewBundles bundles;
  private final RequestReader reader;

  ReviewBundleApi(ReviewBundles bundles, RequestReader reader) {
    this.bundles = bundles;
    this.reader = reader;
  }

  /**
   * Answer with the bundles that were made.
   *
   * @param items the last first
   */
  @Schema(name = "ReviewBundles")
  record Made(List<MadeBundle> items) {}

  /** Makes a bundle. The body is read only after the caller's right to the case is known. */
  @PostMapping("/review-bundle")
  @Operation(
      operationId = "makeReviewBundle",
      summary = "A case with the proof that it is what was recorded, to be taken away",
      description = "For a stated purpose, which is recorded.")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = ReviewBundleRequest.class)))
  ResponseEntity<byte[]> make(
      Caller caller,
      @PathVariable String caseId,
      @RequestBody(required = false) byte @Nullable [] body) {
    ReadableCase readable = readable(caller, caseId);
    ReviewBundleRequest asked = reader.read(body == null ? NONE : body, ReviewBundleRequest.class);
    Bundle bundle = bundles.make(caller, readable, asked);
    return ResponseEntity.ok()
        .contentType(ZIP)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(
                    "review-%s-%d.zip"
                        .formatted(readable.opening().aggregateId(), bundle.position()))
                .build()
                .toString())
        .body(bundle.zip());
  }

  @GetMapping("/review-bundles")
  @Operation(
      operationId = "listReviewBundles",
      summary = "The bundles that were made of a case",
      description = "By whom, when and for what purpose.")
  Made made(Caller caller, @PathVariable String caseId) {
    return new Made(bundles.made(readable(caller, caseId)));
  }

  private ReadableCase readable(Caller caller, String caseId) {
    UUID id =
        ResourceId.of(caseId)
            .orElseThrow(() -> CaseRecords.unknown("caseId", "There is no such case."));
    return bundles.readable(caller, id);
  }
}
