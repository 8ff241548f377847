package org.maractracker.http.signin;

import java.time.Duration;

/** Sliding window of the last failures from one address, or for one name: as many as may be. */
final class RecentFailures {

  private final long[] times;
  private final long window;
  private int count;

  /**
   * @param most how many may be within the window
   */
  RecentFailures(int most, Duration window) {
    this.times = new long[most];
    this.window = window.toMillis();
  }

  void add(long now) {
    times[count % times.length] = now;
    count++;
  }

  /**
   * Returns the time until fewer than the most lie within the window; zero when it is so now. A
   * failure that lies in the future, as the clock was put back, is not counted.
   */
  Duration untilFewer(long now) {
    if (count < times.length) {
      return Duration.ZERO;
    }
    long oldest = times[count % times.length];
    long passed = now - oldest;
    return passed < 0 || passed >= window ? Duration.ZERO : Duration.ofMillis(window - passed);
  }
}
