package org.maractracker.http.reading.body;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;

/**
 * Body of one request, which is read when it is first asked for, and then kept: never more of it
 * than is allowed, and not for longer than a body takes that is being sent at all. Of large ones
 * only so many are in memory at a time as there are places, each from its first byte until its
 * request has been answered.
 */
final class ArrivingBody implements AutoCloseable {

  /** From here on a body is large, and needs a place. */
  static final int LARGE = 1024 * 1024;

  private static final Duration TIME = Duration.ofSeconds(30);
  private static final Duration TIME_OF_LARGE = Duration.ofMinutes(2);
  private static final int PART = 8192;

  private final HttpServletRequest request;
  private final BodyLimit limit;
  private final Semaphore places;
  private final LongSupplier nanos;
  private byte @Nullable [] bytes;
  private boolean placed;

  /**
   * @param places for large bodies, those of all callers
   * @param nanos measures the time that passes
   */
  ArrivingBody(HttpServletRequest request, BodyLimit limit, Semaphore places, LongSupplier nanos) {
    this.request = request;
    this.limit = limit;
    this.places = places;
    this.nanos = nanos;
  }

  /**
   * Returns the bytes, as they came; empty when there are none.
   *
   * @throws RuleViolated {@code payload-too-large}, {@code unsupported-media-type}, {@code
   *     malformed} when it does not arrive whole and in time, {@code unavailable} when there is no
   *     place
   */
  byte[] bytes() {
    if (bytes == null) {
      takePlace();
      bytes = read();
      if (bytes.length > 0) {
        limit.requireForm(request);
      }
    }
    return bytes;
  }

  private void takePlace() {
    if (limit.bytes() < LARGE || placed) {
      return;
    }
    placed = places.tryAcquire();
    if (!placed) {
      throw new RuleViolated(
          ProblemCode.UNAVAILABLE,
          "Others are sending files. Send it again in a few seconds; nothing of it was kept.");
    }
  }

  private byte[] read() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    long begun = nanos.getAsLong();
    try {
      InputStream arriving = request.getInputStream();
      byte[] part = new byte[PART];
      int count = arriving.read(part);
      while (count >= 0) {
        body.write(part, 0, count);
        limit.requireLength(body.size());
        requireInTime(nanos.getAsLong() - begun);
        count = arriving.read(part);
      }
    } catch (IOException e) {
      throw new RuleViolated(ProblemCode.MALFORMED, "The body did not arrive whole.");
    }
    return body.toByteArray();
  }

  private void requireInTime(long passed) {
    if (passed > (limit.bytes() < LARGE ? TIME : TIME_OF_LARGE).toNanos()) {
      throw new RuleViolated(ProblemCode.MALFORMED, "The body did not arrive in time.");
    }
  }

  /** Gives its place back. */
  @Override
  public void close() {
    if (placed) {
      placed = false;
      places.release();
    }
  }
}
