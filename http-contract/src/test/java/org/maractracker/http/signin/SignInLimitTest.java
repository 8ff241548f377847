package org.maractracker.http.signin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maractracker.problem.LimitReached;
import org.maractracker.testsupport.SettableClock;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

@ExtendWith(OutputCaptureExtension.class)
class SignInLimitTest {

  private static final String HERE = "192.0.2.1";
  private static final String ELSEWHERE = "198.51.100.7";

  private final SettableClock clock = SettableClock.at("2026-03-02T12:00:00Z");
  private final SignInLimit limit = new SignInLimit(10, clock);

  @Test
  void refusesTheEleventhFromOneAddressWhoeverItIsAndThoughItIsRight() {
    for (int i = 0; i < 10; i++) {
      isWrong(HERE, "name " + i);
    }
    assertThat(wait(HERE, "coordinator", true)).isEqualTo(Duration.ofMinutes(1));
    isRight(ELSEWHERE, "coordinator");
  }

  @Test
  void refusesTheEleventhByOneNameWhereverItComesFrom() {
    for (int i = 0; i < 10; i++) {
      isWrong("203.0.113." + i, "chair");
    }
    assertThat(wait(HERE, "chair", false)).isEqualTo(Duration.ofMinutes(1));
    assertThat(wait(HERE, "chair", true)).as("after it failed there").isPositive();
    assertThat(wait("203.0.113.3", "chair", true)).as("where it was guessed at").isPositive();
    isRight("203.0.113.3", "coordinator");
  }

  @Test
  void letsTheRightPersonInFromElsewhereWhileOthersGuess() {
    for (int i = 0; i < 200; i++) {
      refusal("203.0.113." + i, "chair", false);
    }
    isRight(ELSEWHERE, "chair");
    isRight(ELSEWHERE, "chair");
  }

  @Test
  void countsWithinAnyMinuteAndNotWithinOneOfTheClock() {
    for (int i = 0; i < 10; i++) {
      isWrong(HERE, "chair");
      clock.advance(Duration.ofSeconds(5));
    }
    assertThat(wait(HERE, "chair", false)).isEqualTo(Duration.ofSeconds(10));
    clock.advance(Duration.ofSeconds(10));
    isWrong(HERE, "chair");
    assertThat(wait(HERE, "chair", false)).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void doesNotWaitForAClockThatWasPutBack() {
    for (int i = 0; i < 10; i++) {
      isWrong(HERE, "chair");
    }
    clock.advance(Duration.ofHours(-1));
    isRight(HERE, "chair");
  }

  @Test
  void letsWhatIsRightPassAsOftenAsItComes() {
    for (int i = 0; i < 1000; i++) {
      isRight(HERE, "chair");
    }
  }

  @Test
  void judgesNoMoreThanTenThatComeAtTheSameMoment() {
    SignInLimit limit = new SignInLimit(10, new YieldingClock());
    AtomicInteger judged = new AtomicInteger();
    try (ExecutorService guesses = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 200)
          .forEach(guess ->
              guesses.execute(() -> {
                try {
                  limit.judge(offered(HERE, "chair"), true, false);
                } catch (AuthenticationException refusal) {
                  judged.addAndGet(refusal instanceof BadCredentialsException ? 1 : 0);
                }
              }));
    }
    assertThat(judged).hasValue(10);
  }

  /** Clock that lets others go first whenever it is asked. */
  private static final class YieldingClock extends Clock {

    @Override
    public Instant instant() {
      LockSupport.parkNanos(1);
      return Instant.EPOCH;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void countsTheAddressesOfOneNetworkAsOne() {
    for (int i = 0; i < 10; i++) {
      isWrong("2001:db8:0:1::" + i, "name " + i);
    }
    assertThat(wait("2001:db8:0:1:ffff::1", "chair", true)).isPositive();
    isRight("2001:db8:0:2::1", "chair");
    assertThat(ClientNetwork.of("::ffff:192.0.2.1")).isEqualTo(HERE);
    assertThat(ClientNetwork.of("example.org")).isEqualTo("unknown");
  }

  @Test
  void namesInTheLogOnlyWhoIsAUser(CapturedOutput log) {
    isWrong(HERE, "coordinator");
    assertThatThrownBy(() -> limit.judge(offered(HERE, "my-password"), false, false))
        .isInstanceOf(BadCredentialsException.class);
    assertThat(log.getAll())
        .contains("A sign-in as coordinator failed, from 192.0.2.1")
        .doesNotContain("my-password", "secret");
  }

  private void isRight(String address, String name) {
    assertThatCode(() -> limit.judge(offered(address, name), true, true))
        .doesNotThrowAnyException();
  }

  private void isWrong(String address, String name) {
    assertThat(refusal(address, name, false)).isInstanceOf(BadCredentialsException.class);
  }

  private Duration wait(String address, String name, boolean right) {
    AuthenticationException refusal = refusal(address, name, right);
    assertThat(refusal).isInstanceOf(SlowedDown.class).hasCauseInstanceOf(LimitReached.class);
    return ((LimitReached) requireNonNull(requireNonNull(refusal).getCause())).retryAfter();
  }

  private @Nullable AuthenticationException refusal(String address, String name, boolean right) {
    try {
      limit.judge(offered(address, name), true, right);
      return null;
    } catch (AuthenticationException refusal) {
      return refusal;
    }
  }

  private static UsernamePasswordAuthenticationToken offered(String address, String name) {
    UsernamePasswordAuthenticationToken offered =
        UsernamePasswordAuthenticationToken.unauthenticated(name, "secret");
    offered.setDetails(new WebAuthenticationDetails(address, null));
    return offered;
  }
}
