package org.maractracker.query.views.changes;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.views.changes.ChangesFeed.Excerpt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Subscription: one open stream. It reads what it sends a page at a time, on a thread of its own,
 * so that a client that reads slowly delays only itself. The thread is never interrupted, since
 * that could close an embedded database for everybody.
 */
class Subscription implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);
  private static final MediaType TEXT = MediaType.TEXT_EVENT_STREAM;

  private final ChangesFeed feed;
  private final LowWatermark frontier;
  private final Audience audience;
  private final Clock clock;
  private final ChangesSettings settings;
  private final @Nullable Instant expires;
  private final SseEmitter emitter;
  private long position;

  /** Position up to which changes should be in the table but are not; 0 when they are. */
  private long refilling;

  private volatile boolean open = true;

  /**
   * @param position the last position the client has already
   * @param expires when the caller's token does; null for never
   * @param emitter the connection, which only this subscription ends
   */
  Subscription(
      ChangesFeed feed,
      LowWatermark frontier,
      Audience audience,
      long position,
      @Nullable Instant expires,
      ChangesSettings settings,
      Clock clock,
      SseEmitter emitter) {
    this.feed = feed;
    this.frontier = frontier;
    this.audience = audience;
    this.position = position;
    this.expires = expires;
    this.settings = settings;
    this.clock = clock;
    this.emitter = emitter;
    emitter.onCompletion(this::end);
    emitter.onTimeout(this::end);
    emitter.onError(error -> end());
  }

  SseEmitter emitter() {
    return emitter;
  }

  /** Ends the stream soon; the client reconnects for the rest, here or elsewhere. */
  final void end() {
    open = false;
    frontier.wakeAll();
  }

  /**
   * Sends changes, and always ends the connection at its end: a client would not reconnect to a
   * silent one.
   */
  @Override
  public void run() {
    try {
      send(EventStream.opening(position));
      stream();
    } catch (IOException | IllegalStateException e) {
      LOG.debug("A subscriber is gone: {}", e.getClass().getName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warn("A stream of changes could not go on: {}", e.getClass().getName());
    } finally {
      close();
    }
  }

  private void close() {
    try {
      emitter.complete();
    } catch (IllegalStateException e) {
      LOG.debug("A subscriber was gone already: {}", e.getClass().getName());
    }
  }

  private void stream() throws IOException, InterruptedException {
    long beat = System.nanoTime() + settings.heartbeat().toNanos();
    while (open && !expired()) {
      long upTo = await(beat);
      if (open && upTo > position) {
        tell(upTo);
      }
      if (open && System.nanoTime() - beat >= 0) {
        send(EventStream.heartbeat());
        beat = System.nanoTime() + settings.heartbeat().toNanos();
      }
    }
  }

  private long await(long beat) throws InterruptedException {
    Duration left = until(beat);
    return refilling == 0
        ? frontier.beyond(position, left)
        : frontier.beyond(refilling, left.compareTo(settings.poll()) < 0 ? left : settings.poll());
  }

  private void tell(long upTo) throws IOException {
    Excerpt excerpt = feed.next(audience, position, upTo);
    if (!excerpt.changes().isEmpty()) {
      send(EventStream.events(excerpt.changes()));
    }
    refilling = excerpt.readTo() == position ? upTo : 0;
    position = excerpt.readTo();
  }

  /**
   * Returns the time until the next heartbeat, or until the caller's token expires if that is
   * earlier.
   */
  private Duration until(long beat) {
    Duration next = Duration.ofNanos(Math.max(0, beat - System.nanoTime()));
    if (expires == null) {
      return next;
    }
    Duration left = Duration.between(clock.instant(), expires);
    return left.compareTo(next) < 0 ? left : next;
  }

  private boolean expired() {
    return expires != null && !clock.instant().isBefore(expires);
  }

  private void send(String text) throws IOException {
    emitter.send(Set.of(new DataWithMediaType(text, TEXT)));
  }
}
