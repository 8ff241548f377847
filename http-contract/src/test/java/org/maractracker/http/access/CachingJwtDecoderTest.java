package org.maractracker.http.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.maractracker.testsupport.SettableClock;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class CachingJwtDecoderTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final SettableClock clock = SettableClock.at("2026-03-02T12:00:00Z");
  private final AtomicLong nanos = new AtomicLong();
  private final List<String> verified = new ArrayList<>();
  private final CachingJwtDecoder decoder =
      new CachingJwtDecoder(this::verify, times(), Duration.ofMinutes(1), nanos::get);

  private Jwt verify(String token) {
    verified.add(token);
    if (token.startsWith("forged")) {
      throw new BadJwtException("Not signed by the provider");
    }
    return Jwt.withTokenValue(token)
        .header("alg", "RS256")
        .subject(token)
        .expiresAt(NOON.plusSeconds(20))
        .build();
  }

  private JwtTimestampValidator times() {
    JwtTimestampValidator times = new JwtTimestampValidator(Duration.ZERO);
    times.setClock(clock);
    return times;
  }

  @Test
  void verifiesATokenOnceAndTellsTokensApart() {
    assertThat(decoder.decode("one").getSubject()).isEqualTo("one");
    assertThat(decoder.decode("other").getSubject()).isEqualTo("other");
    assertThat(decoder.decode("one").getSubject()).isEqualTo("one");
    assertThat(verified).containsExactly("one", "other");
  }

  @Test
  void verifiesItAgainAfterAMinute() {
    decoder.decode("one");
    nanos.addAndGet(Duration.ofMinutes(1).toNanos());
    decoder.decode("one");
    assertThat(verified).containsExactly("one", "one");
  }

  @Test
  void refusesATokenThatExpiredSinceItWasVerified() {
    decoder.decode("one");
    clock.advance(Duration.ofSeconds(21));
    assertThatThrownBy(() -> decoder.decode("one")).isInstanceOf(JwtValidationException.class);
    assertThat(verified).containsExactly("one");
  }

  @Test
  void remembersNoTokenThatWasRefused() {
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> decoder.decode("forged")).isInstanceOf(BadJwtException.class);
    }
    assertThat(verified).containsExactly("forged", "forged");
  }
}
