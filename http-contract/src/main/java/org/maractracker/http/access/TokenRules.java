package org.maractracker.http.access;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;

/**
 * Rules that a token's claims must keep, once its signature has been found good: who issued it and
 * for whom, that it gives access and for how long. A token that is bound to its sender ({@code
 * cnf}, RFC 7800) is refused, as the proof that goes with it is not asked for here.
 *
 * @param issuer the only issuer
 * @param audience the name of this system, among others in {@code aud} (RFC 7519, section 4.1.3)
 * @param longest the longest time to {@code exp}, from {@code iat} where that is given
 * @param clock the time now
 */
record TokenRules(String issuer, String audience, Duration longest, Clock clock) {

  /** Greatest difference between the provider's clock and ours. */
  private static final Duration SKEW = Duration.ofSeconds(30);

  /**
   * What Keycloak says in the claim {@code typ} of tokens that give no access: they are signed by
   * the same key, and some name the same audience.
   */
  private static final Set<String> NO_ACCESS = Set.of("id", "refresh", "offline", "logout");

  OAuth2TokenValidator<Jwt> all() {
    JwtTypeValidator type = new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt");
    type.setAllowEmpty(true);
    return JwtValidators.createDefaultWithValidators(
        List.of(
            times(),
            type,
            new JwtIssuerValidator(issuer),
            new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, named -> named != null && named.contains(audience)),
            new JwtClaimValidator<>(JwtClaimNames.SUB, TokenCaller::isSubject),
            which(token -> !NO_ACCESS.contains(kind(token))),
            which(token -> !token.hasClaim("cnf"))));
  }

  /** Returns the rule that has to be asked each time: not yet expired, and already valid. */
  OAuth2TokenValidator<Jwt> times() {
    JwtTimestampValidator times = new JwtTimestampValidator(SKEW);
    times.setClock(clock);
    return times;
  }

  /**
   * Refuses a token that never expires or lasts too long: from when it was issued, or from now
   * where it does not say when that was. It is asked of the claims as they came, as the decoder
   * makes up an {@code iat} where there is none.
   */
  void refuseLong(JWTClaimsSet claims, @Nullable SecurityContext context) throws BadJWTException {
    Date issued = claims.getIssueTime();
    Date expires = claims.getExpirationTime();
    Instant from = issued == null ? clock.instant() : issued.toInstant();
    if (expires == null || expires.toInstant().isAfter(from.plus(longest))) {
      throw new BadJWTException("Without exp, or too long");
    }
  }

  private static OAuth2TokenValidator<Jwt> which(Predicate<Jwt> rule) {
    return token ->
        rule.test(token)
            ? OAuth2TokenValidatorResult.success()
            : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));
  }

  private static String kind(Jwt token) {
    return String.valueOf(token.getClaims().get("typ")).toLowerCase(Locale.ROOT);
  }
}
