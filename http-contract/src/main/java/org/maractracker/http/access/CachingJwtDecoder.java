package org.maractracker.http.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Decoder that verifies a token's signature now and then and not with each request, as verifying is
 * the most costly part of a small request. What changes with time, whether the token has expired,
 * is checked every time.
 */
final class CachingJwtDecoder implements JwtDecoder {

  /**
   * Number of tokens that are remembered: more callers than a police force has coordinators. The
   * rest are verified each time.
   */
  private static final int MOST = 10_000;

  private final JwtDecoder decoder;
  private final OAuth2TokenValidator<Jwt> times;
  private final Cache<String, Jwt> verified;

  /**
   * @param decoder judges everything about a token
   * @param times judges again whether it is still good
   * @param kept how long a token that was verified is not verified again
   * @param now measures the time that passes, in nanoseconds
   */
  CachingJwtDecoder(
      JwtDecoder decoder, OAuth2TokenValidator<Jwt> times, Duration kept, Ticker now) {
    this.decoder = decoder;
    this.times = times;
    this.verified =
        Caffeine.newBuilder().expireAfterWrite(kept).maximumSize(MOST).ticker(now).build();
  }

  @Override
  public Jwt decode(String token) {
    Jwt known = verified.getIfPresent(token);
    if (known != null) {
      return stillGood(known);
    }
    Jwt jwt = decoder.decode(token);
    verified.put(token, jwt);
    return jwt;
  }

  private Jwt stillGood(Jwt jwt) {
    OAuth2TokenValidatorResult result = times.validate(jwt);
    if (result.hasErrors()) {
      throw new JwtValidationException("The token has expired", result.getErrors());
    }
    return jwt;
  }
}
