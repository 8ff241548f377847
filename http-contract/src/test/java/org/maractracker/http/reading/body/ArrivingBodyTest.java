package org.maractracker.http.reading.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;

class ArrivingBodyTest {

  private static final BodyLimit FILE =
      new BodyLimit(request -> true, ArrivingBody.LARGE, MediaType.APPLICATION_JSON);

  private final Semaphore places = new Semaphore(1);
  private final AtomicLong nanos = new AtomicLong();

  @Test
  void aLargeBodyHasItsPlaceUntilItsRequestIsAnswered() {
    try (ArrivingBody second = body(FILE, new MockHttpServletRequest())) {
      try (ArrivingBody first = body(FILE, new MockHttpServletRequest())) {
        assertThat(first.bytes()).isEmpty();
        refused(second, ProblemCode.UNAVAILABLE);
      }
      assertThat(second.bytes()).isEmpty();
    }
    assertThat(places.availablePermits()).isEqualTo(1);
  }

  @Test
  void aSmallOneNeedsNone() {
    places.drainPermits();
    try (ArrivingBody body = body(BodyLimit.USUAL, new MockHttpServletRequest())) {
      assertThat(body.bytes()).isEmpty();
    }
    assertThat(places.availablePermits()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"30, 30, false", "31, 30, true", "120, 120, false", "121, 120, true"})
  void isNotWaitedForWithoutEnd(int seconds, int most, boolean late) {
    BodyLimit limit = most == 30 ? BodyLimit.USUAL : FILE;
    try (ArrivingBody body = body(limit, slow(seconds))) {
      if (late) {
        refused(body, ProblemCode.MALFORMED);
      } else {
        assertThat(body.bytes()).hasSize(seconds);
      }
    }
  }

  private ArrivingBody body(BodyLimit limit, MockHttpServletRequest request) {
    return new ArrivingBody(request, limit, places, nanos::get);
  }

  private static void refused(ArrivingBody body, ProblemCode code) {
    assertThatThrownBy(body::bytes)
        .isInstanceOfSatisfying(
            RuleViolated.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  /** A byte a second. */
  private MockHttpServletRequest slow(int seconds) {
    MockHttpServletRequest request =
        new MockHttpServletRequest() {
          @Override
          public ServletInputStream getInputStream() {
            return new Slow(seconds);
          }
        };
    request.setContentType("application/json");
    return request;
  }

  private final class Slow extends ServletInputStream {

    private int left;

    Slow(int left) {
      this.left = left;
    }

    @Override
    public int read() {
      nanos.addAndGet(Duration.ofSeconds(1).toNanos());
      return left-- > 0 ? ' ' : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      int next = read();
      if (next < 0) {
        return -1;
      }
      buffer[offset] = (byte) next;
      return 1;
    }

    @Override
    public boolean isFinished() {
      return left == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
