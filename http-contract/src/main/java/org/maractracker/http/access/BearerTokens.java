package org.maractracker.http.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maractracker.settings.Setting;
import org.maractracker.settings.WrongSetting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.cache.Cache;
import org.springframework.cache.concurrent.ConcurrentMapCache;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * Authentication by bearer tokens of an OIDC provider (contract 4.5): signed by one of its keys
 * with RS256, ES256 or PS256, and as {@link TokenRules} say. The provider is first asked for its
 * keys when the first token comes, so that either may be started first.
 *
 * <p>A key that it withdraws is trusted for a minute at most: keys are kept for half of it, and so
 * is what was verified with them.
 */
@Component
@ConditionalOnProperty("tracker.oidc.issuer-uri")
class BearerTokens implements AuthenticationMethod {

  private static final Set<SignatureAlgorithm> ALGORITHMS =
      Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256, SignatureAlgorithm.PS256);

  /** How long keys are kept, and how long what they have verified. */
  private static final Duration KEPT = Duration.ofSeconds(30);

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final String issuer;
  private final @Nullable String keys;
  private final TokenRules rules;

  BearerTokens(
      @Value("${tracker.oidc.issuer-uri}") String issuer,
      @Value("${tracker.oidc.jwk-set-uri:#{null}}") @Nullable String keys,
      @Value("${tracker.oidc.audience:#{null}}") @Nullable String audience,
      @Value("${tracker.oidc.longest:1h}") Duration longest,
      Clock clock) {
    if (audience == null) {
      throw WrongSetting.missing(Setting.TRACKER_OIDC_AUDIENCE);
    }
    this.issuer = issuer;
    this.keys = keys;
    this.rules = new TokenRules(issuer, audience, longest, clock);
  }

  @Override
  public void configure(HttpSecurity http, AuthenticationEntryPoint unauthenticated) {
    keepTokens(http);
    http.oauth2ResourceServer(server ->
        server
            .authenticationEntryPoint(unauthenticated)
            .jwt(jwt ->
                jwt.decoder(decoder(Ticker.systemTicker()))
                    .jwtAuthenticationConverter(TokenCaller::of)));
  }

  /**
   * Keeps the token after it has been found good; otherwise it is erased, and a stream outlives it.
   */
  private static void keepTokens(HttpSecurity http) {
    http.getSharedObject(AuthenticationManagerBuilder.class).eraseCredentials(false);
  }

  /**
   * Returns the challenge of RFC 6750, section 3, without the reason, which the answer's body does
   * not give either.
   */
  @Override
  public String challenge(AuthenticationException failure) {
    return failure instanceof OAuth2AuthenticationException
        ? "Bearer error=\"invalid_token\""
        : "Bearer";
  }

  /**
   * Returns what judges tokens.
   *
   * @param now measures the time that passes, in nanoseconds
   */
  JwtDecoder decoder(Ticker now) {
    return new SupplierJwtDecoder(() -> {
      NimbusJwtDecoder decoder = provider().cache(keysKept(now)).build();
      decoder.setJwtValidator(rules.all());
      return new CachingJwtDecoder(decoder, rules.times(), KEPT, now);
    });
  }

  private static Cache keysKept(Ticker now) {
    com.github.benmanes.caffeine.cache.Cache<Object, Object> kept =
        Caffeine.newBuilder().expireAfterWrite(KEPT).ticker(now).build();
    return new ConcurrentMapCache("keys", kept.asMap(), false);
  }

  private NimbusJwtDecoder.JwkSetUriJwtDecoderBuilder provider() {
    NimbusJwtDecoder.JwkSetUriJwtDecoderBuilder provider =
        keys == null
            ? NimbusJwtDecoder.withIssuerLocation(issuer)
            : NimbusJwtDecoder.withJwkSetUri(keys);
    return provider
        .restOperations(new RestTemplate(patience()))
        .validateType(false)
        .jwtProcessorCustomizer(processor -> processor.setJWTClaimsSetVerifier(rules::refuseLong))
        .jwsAlgorithms(accepted -> accepted.addAll(ALGORITHMS));
  }

  /** Limits how long the provider is waited for: one that hangs must not hold all requests. */
  private static ClientHttpRequestFactory patience() {
    SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(PATIENCE);
    requests.setReadTimeout(PATIENCE);
    return requests;
  }
}
