package org.maractracker.query.views.changes;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Registry of the streams open on this node. */
@Component
class Subscriptions implements SmartLifecycle {

  private final ChangesFeed feed;
  private final LowWatermark frontier;
  private final ChangesSettings settings;
  private final Clock clock;
  private final Set<Subscription> streams = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> byCaller = new ConcurrentHashMap<>();
  private volatile boolean running;

  Subscriptions(ChangesFeed feed, LowWatermark frontier, ChangesSettings settings, Clock clock) {
    this.feed = feed;
    this.frontier = frontier;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Opens a stream.
   *
   * @param subject the caller it belongs to
   * @param after the last position the client has already
   * @param expires when the caller's token does; null for never
   * @throws RuleViolated {@code too-many-requests} when the caller has as many open as one may,
   *     {@code unavailable} when the node is stopping
   */
  SseEmitter open(String subject, Audience audience, long after, @Nullable Instant expires) {
    if (!running) {
      throw new RuleViolated(ProblemCode.UNAVAILABLE, "The system is stopping. Ask again soon.");
    }
    take(subject);
    Subscription stream =
        new Subscription(
            feed, frontier, audience, after, expires, settings, clock, new SseEmitter(0L));
    streams.add(stream);
    Thread.ofVirtual().name("changes-stream").start(() -> run(subject, stream));
    return stream.emitter();
  }

  private void run(String subject, Subscription stream) {
    try {
      stream.run();
    } finally {
      streams.remove(stream);
      byCaller.computeIfPresent(subject, (caller, open) -> open == 1 ? null : open - 1);
    }
  }

  private void take(String subject) {
    byCaller.compute(
        subject,
        (caller, open) -> {
          if (open != null && open >= settings.streamsPerCaller()) {
            throw new RuleViolated(
                ProblemCode.TOO_MANY_REQUESTS,
                "You have as many streams open as one caller may. Close one first.");
          }
          return open == null ? 1 : open + 1;
        });
  }

  int count() {
    return streams.size();
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    streams.forEach(Subscription::end);
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
