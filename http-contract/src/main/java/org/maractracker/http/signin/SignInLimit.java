package org.maractracker.http.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Limit of wrong sign-ins within a minute, from one address and for one name (OWASP ASVS 5.0,
 * 6.3.1). What is guessed is judged first and refused then, so that nothing tells whether the last
 * guess was right, and many at the same moment are no way around it.
 *
 * <p>For a name it holds where somebody has failed to sign in by that name: from elsewhere whoever
 * knows the password is let in, however often others guess at it.
 */
@Component
public final class SignInLimit {

  private static final Logger LOG = LoggerFactory.getLogger(SignInLimit.class);
  private static final Duration WINDOW = Duration.ofMinutes(1);

  /** Addresses, and names, that are remembered. Of more, those with most failures stay longest. */
  private static final int REMEMBERED = 20_000;

  /** Longest name that is told from others; no user has a longer one. */
  private static final int LONGEST_NAME = 200;

  private final int most;
  private final Clock clock;
  private final Cache<String, RecentFailures> byNetwork;
  private final Cache<String, RecentFailures> byName;
  private final Cache<Tried, Boolean> tried;

  /** Name that somebody failed to sign in by, and from where. */
  private record Tried(String name, String network) {}

  /**
   * @param most how many wrong ones there may be in a minute
   */
  SignInLimit(@Value("${TRACKER_SIGN_INS_WRONG:10}") int most, Clock clock) {
    this.most = most;
    this.clock = clock;
    this.byNetwork = remembered();
    this.byName = remembered();
    this.tried = remembered();
  }

  private <K, V> Cache<K, V> remembered() {
    Ticker now = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
    return Caffeine.newBuilder()
        .expireAfterWrite(WINDOW)
        .maximumSize(REMEMBERED)
        .ticker(now)
        .build();
  }

  /**
   * Lets a password that is right pass, unless there were too many wrong ones before.
   *
   * @param offered the name, and the request's details
   * @param known whether there is such a user; only then does the log name it, as what is typed
   *     into the field of a name may be a password
   * @param right whether it is such a user's password
   * @throws SlowedDown when there were too many, right or wrong
   * @throws BadCredentialsException when it is wrong
   */
  public void judge(Authentication offered, boolean known, boolean right) {
    String network = networkOf(offered);
    String name = offered.getName();
    judge(network, name.length() > LONGEST_NAME ? "" : name, right, known);
  }

  private static String networkOf(Authentication offered) {
    return offered.getDetails() instanceof WebAuthenticationDetails details
        ? ClientNetwork.of(details.getRemoteAddress())
        : ClientNetwork.of("");
  }

  private synchronized void judge(String network, String name, boolean right, boolean known) {
    long now = clock.millis();
    refuseWhere(untilFewer(byNetwork, network, now));
    Duration untilFewerOfName = untilFewer(byName, name, now);
    if (tried.getIfPresent(new Tried(name, network)) != null) {
      refuseWhere(untilFewerOfName);
    }
    if (right) {
      return;
    }
    add(byNetwork, network, now);
    add(byName, name, now);
    tried.put(new Tried(name, network), true);
    refuseWhere(untilFewerOfName);
    if (known) {
      LOG.warn("A sign-in as {} failed, from {}", name, network);
    }
    throw new BadCredentialsException("No such user, or another password");
  }

  private static void refuseWhere(Duration wait) {
    if (wait.isPositive()) {
      throw new SlowedDown(wait);
    }
  }

  private static Duration untilFewer(Cache<String, RecentFailures> failures, String key, long now) {
    RecentFailures recent = failures.getIfPresent(key);
    return recent == null ? Duration.ZERO : recent.untilFewer(now);
  }

  private void add(Cache<String, RecentFailures> failures, String key, long now) {
    RecentFailures recent = failures.getIfPresent(key);
    if (recent == null) {
      recent = new RecentFailures(most, WINDOW);
    }
    recent.add(now);
    failures.put(key, recent);
  }
}
