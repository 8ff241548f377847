package org.maractracker.query.views.changes;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.store.events.EventArchive;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** {@code GET /api/changes} (contract 4.3). */
@RestController
class ChangesApi {

  /** How long opening waits for the views; then it begins all the same. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final String LAST_EVENT_ID = "Last-Event-ID";

  private final Subscriptions subscriptions;
  private final LowWatermark frontier;
  private final EventArchive archive;

  ChangesApi(Subscriptions subscriptions, LowWatermark frontier, EventArchive archive) {
    this.subscriptions = subscriptions;
    this.frontier = frontier;
    this.archive = archive;
  }

  /**
   * A stream of changes.
   *
   * @param marac only this MARAC's; all of the caller's without it
   * @param agency only those that name this agency
   * @param lastEventId goes on after this position; from now without it
   */
  @GetMapping(path = "/api/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> changes(
      Caller caller,
      @Nullable Authentication authentication,
      @RequestParam(required = false) @Nullable String marac,
      @RequestParam(required = false) @Nullable String agency,
      @RequestHeader(name = LAST_EVENT_ID, required = false) @Nullable String lastEventId)
      throws InterruptedException {
    Audience audience = Audience.of(caller, marac, agency);
    long after = lastEventId == null ? now() : given(lastEventId);
    SseEmitter stream =
        subscriptions.open(caller.subject(), audience, after, expiry(authentication));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("X-Accel-Buffering", "no")
        .body(stream);
  }

  /**
   * The last position there is. Answered when every view shows it, so that a client that reads its
   * lists once the stream is open has everything: what came before is in them, the rest will be
   * told.
   */
  private long now() throws InterruptedException {
    long head = archive.head();
    frontier.beyond(head - 1, PATIENCE);
    return head;
  }

  private long given(String lastEventId) {
    if (!lastEventId.matches("[0-9]{1,18}") || Long.parseLong(lastEventId) > archive.head()) {
      throw new RuleViolated(
          ProblemCode.MALFORMED,
          LAST_EVENT_ID,
          "It is the id of a change received before, a position that has been reached.");
    }
    return Long.parseLong(lastEventId);
  }

  /** What lasts longer than the caller's token must end with it. */
  private static @Nullable Instant expiry(@Nullable Authentication authentication) {
    return authentication != null && authentication.getCredentials() instanceof OAuth2Token token
        ? token.getExpiresAt()
        : null;
  }
}
