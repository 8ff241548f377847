package org.maractracker.http.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.maractracker.settings.WrongSetting;
import org.maractracker.testsupport.SettableClock;
import org.maractracker.testsupport.TokenIssuer;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class BearerTokensTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private final SettableClock clock = SettableClock.at("2026-03-02T12:00:00Z");
  private final AtomicLong nanos = new AtomicLong();
  private final TokenIssuer issuer = new TokenIssuer();

  @AfterEach
  void close() {
    issuer.close();
  }

  @Test
  void startsForNobodyWhoseAudienceIsNotKnown() {
    assertThatThrownBy(() -> new BearerTokens(issuer.uri(), null, null, HOUR, clock))
        .isInstanceOf(WrongSetting.class)
        .hasMessage("TRACKER_OIDC_AUDIENCE is not set.");
  }

  @Test
  void trustsAKeyThatWasWithdrawnForAMinuteAtMost() {
    JwtDecoder decoder = decoder();
    decoder.decode(token("before"));
    issuer.withdrawKey();
    List<String> afterwards = new ArrayList<>();
    for (int second = 0; second < 60; second++) {
      String token = token("after " + second);
      afterwards.add(token);
      isTaken(decoder, token);
      pass(1);
    }
    assertThat(afterwards).noneMatch(token -> isTaken(decoder, token));
  }

  @Test
  void asksForKeysAndVerifiesAgainHalfAMinuteLater() {
    JwtDecoder decoder = decoder();
    String early = token("early");
    assertThat(isTaken(decoder, early)).isTrue();
    issuer.withdrawKey();
    pass(29);
    String late = token("late");
    assertThat(isTaken(decoder, late)).isTrue();
    pass(1);
    assertThat(isTaken(decoder, early)).isFalse();
    assertThat(isTaken(decoder, late)).isTrue();
  }

  private JwtDecoder decoder() {
    return new BearerTokens(issuer.uri(), null, TokenIssuer.AUDIENCE, HOUR, clock)
        .decoder(nanos::get);
  }

  private void pass(int seconds) {
    nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }

  private String token(String subject) {
    return issuer.token(clock.instant(), subject, "Somebody");
  }

  private static boolean isTaken(JwtDecoder decoder, String token) {
    try {
      decoder.decode(token);
      return true;
    } catch (BadJwtException _) {
      return false;
    }
  }
}
