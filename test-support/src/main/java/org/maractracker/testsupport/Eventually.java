package org.maractracker.testsupport;

import java.io.IOException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/**
 * Waiting of tests, the one way there is: ask again until it holds, and fail with what was last
 * seen.
 */
public final class Eventually {

  private Eventually() {}

  /** Asks every 10 ms, for a minute at most; a connection refused is not yet an answer. */
  public static void holds(ThrowingRunnable assertion) {
    holdsWithin(Duration.ofSeconds(60), assertion);
  }

  /**
   * Asks for as long as the patience lasts, for what takes its time, such as the start of a process
   * on a machine with much to do.
   */
  public static void holdsWithin(Duration patience, ThrowingRunnable assertion) {
    Awaitility.await()
        .ignoreExceptionsInstanceOf(IOException.class)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .atMost(patience)
        .untilAsserted(assertion);
  }
}
