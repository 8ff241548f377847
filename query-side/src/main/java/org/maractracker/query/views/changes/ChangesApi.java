package org.maractracker.query.views.changes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.http.ApiTags;
import org.maractracker.http.reading.QueryParameters;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.export.DocumentResponses;
import org.maractracker.store.events.EventArchive;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** HTTP address {@code GET /api/changes} (contract 4.3). */
@RestController
@Tag(name = ApiTags.CHANGES)
class ChangesApi {

  /** Longest wait for the views when a stream opens; after it, the stream opens anyway. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Subscriptions subscriptions;
  private final LowWatermark frontier;
  private final EventArchive archive;

  ChangesApi(Subscriptions subscriptions, LowWatermark frontier, EventArchive archive) {
    this.subscriptions = subscriptions;
    this.frontier = frontier;
    this.archive = archive;
  }

  @GetMapping(path = "/api/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(
      operationId = "subscribeToChanges",
      summary = "What changes, as it changes",
      description =
          "A stream of server-sent events, which can be taken up again where it was " + "left.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = "text/event-stream", schema = @Schema(type = "string")))
  ResponseEntity<SseEmitter> changes(
      Caller caller,
      @Nullable Authentication authentication,
      HttpMethod method,
      QueryParameters<ChangesQuery> query)
      throws InterruptedException {
    DocumentResponses.refuseHead(method);
    ChangesQuery asked = query.read();
    Audience audience = Audience.of(caller, asked.marac(), asked.agency());
    Long last = asked.lastEventId();
    long after = last == null ? now() : given(last);
    SseEmitter stream =
        subscriptions.open(caller.subject(), audience, after, expiry(authentication));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("X-Accel-Buffering", "no")
        .body(stream);
  }

  /**
   * Returns the last position there is, once every view shows it: a client that reads its lists
   * after the stream has opened misses nothing, since what came before is in them and the rest is
   * sent.
   */
  private long now() throws InterruptedException {
    long head = archive.head();
    frontier.beyond(head - 1, PATIENCE);
    return head;
  }

  private long given(long lastEventId) {
    if (lastEventId > archive.head()) {
      throw new RuleViolated(
          ProblemCode.MALFORMED,
          ChangesQuery.LAST_EVENT_ID,
          "Nothing is stored at that position. Read everything again, and begin without it.");
    }
    return lastEventId;
  }

  /** Returns when the caller's token expires: the stream must not outlive it. */
  private static @Nullable Instant expiry(@Nullable Authentication authentication) {
    return authentication != null && authentication.getCredentials() instanceof OAuth2Token token
        ? token.getExpiresAt()
        : null;
  }
}
