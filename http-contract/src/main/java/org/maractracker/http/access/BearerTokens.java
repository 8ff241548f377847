package org.maractracker.http.access;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * Authentication by bearer tokens of an OIDC provider (contract 4.5): signed by one of its keys
 * with RS256, ES256 or PS256, issued by it, not expired, and meant for this system where an
 * audience is set. The provider is first asked for its keys when the first token comes, so that
 * either may be started first.
 */
@Component
@ConditionalOnProperty("tracker.oidc.issuer-uri")
class BearerTokens implements AuthenticationMethod {

  private static final Set<SignatureAlgorithm> ALGORITHMS =
      Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256, SignatureAlgorithm.PS256);

  /** Greatest difference between the provider's clock and ours. */
  private static final Duration SKEW = Duration.ofSeconds(30);

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final String issuer;
  private final @Nullable String keys;
  private final @Nullable String audience;
  private final Clock clock;

  BearerTokens(
      @Value("${tracker.oidc.issuer-uri}") String issuer,
      @Value("${tracker.oidc.jwk-set-uri:#{null}}") @Nullable String keys,
      @Value("${tracker.oidc.audience:#{null}}") @Nullable String audience,
      Clock clock) {
    this.issuer = issuer;
    this.keys = keys;
    this.audience = audience;
    this.clock = clock;
  }

  @Override
  public void configure(HttpSecurity http, AuthenticationEntryPoint unauthenticated) {
    keepTokens(http);
    http.oauth2ResourceServer(server ->
        server
            .authenticationEntryPoint(unauthenticated)
            .jwt(jwt -> jwt.decoder(decoder()).jwtAuthenticationConverter(TokenCaller::of)));
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

  private JwtDecoder decoder() {
    return new SupplierJwtDecoder(() -> {
      NimbusJwtDecoder decoder = provider().build();
      decoder.setJwtValidator(rules());
      return new CachingJwtDecoder(decoder, times(), Ticker.systemTicker());
    });
  }

  private NimbusJwtDecoder.JwkSetUriJwtDecoderBuilder provider() {
    NimbusJwtDecoder.JwkSetUriJwtDecoderBuilder provider =
        keys == null
            ? NimbusJwtDecoder.withIssuerLocation(issuer)
            : NimbusJwtDecoder.withJwkSetUri(keys);
    return provider
        .restOperations(new RestTemplate(patience()))
        .validateType(false)
        .jwsAlgorithms(accepted -> accepted.addAll(ALGORITHMS));
  }

  /** Limits how long the provider is waited for: one that hangs must not hold all requests. */
  private static ClientHttpRequestFactory patience() {
    SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(PATIENCE);
    requests.setReadTimeout(PATIENCE);
    return requests;
  }

  private OAuth2TokenValidator<Jwt> times() {
    JwtTimestampValidator times = new JwtTimestampValidator(SKEW);
    times.setClock(clock);
    return times;
  }

  private OAuth2TokenValidator<Jwt> rules() {
    JwtTypeValidator type = new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt");
    type.setAllowEmpty(true);
    List<OAuth2TokenValidator<Jwt>> rules = new ArrayList<>();
    rules.add(times());
    rules.add(type);
    rules.add(new JwtIssuerValidator(issuer));
    rules.add(new JwtClaimValidator<Object>(JwtClaimNames.EXP, expiry -> expiry != null));
    rules.add(new JwtClaimValidator<>(JwtClaimNames.SUB, TokenCaller::isSubject));
    if (audience != null) {
      String ours = audience;
      rules.add(
          new JwtClaimValidator<List<String>>(
              JwtClaimNames.AUD, named -> named != null && named.contains(ours)));
    }
    return JwtValidators.createDefaultWithValidators(rules);
  }
}
