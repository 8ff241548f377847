package org.maractracker.query.contract;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Membership;
import org.maractracker.caller.Role;
import org.maractracker.http.access.AuthenticationMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Believes a header: {@code Said: <subject> <maracId>:<role>[:<agencyId>] ... [OPERATOR]
 * [<expiry>]}. No component: the side looks for those in this package too, and tests of the side as
 * it is would find it.
 */
class SaidCaller implements AuthenticationMethod {

  @Override
  public void configure(HttpSecurity http, AuthenticationEntryPoint unauthenticated) {
    http.addFilterBefore(new Filter(), AnonymousAuthenticationFilter.class);
  }

  @Override
  public String challenge(AuthenticationException failure) {
    return "Said";
  }

  private record Token(Instant expires) implements OAuth2Token {
    @Override
    public String getTokenValue() {
      return "said";
    }

    @Override
    public Instant getExpiresAt() {
      return expires;
    }
  }

  private static final class Filter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      String said = request.getHeader("Said");
      if (said != null) {
        SecurityContextHolder.getContext().setAuthentication(authentication(said.split(" ", -1)));
      }
      chain.doFilter(request, response);
    }

    private static UsernamePasswordAuthenticationToken authentication(String[] said) {
      List<Membership> roles =
          Stream.of(said)
              .filter(word -> word.matches("\\S+:[A-Z]+.*|OPERATOR"))
              .map(Filter::role)
              .toList();
      Instant expires =
          Stream.of(said)
              .filter(word -> word.endsWith("Z"))
              .map(Instant::parse)
              .findFirst()
              .orElse(null);
      return UsernamePasswordAuthenticationToken.authenticated(
          new Caller(said[0], said[0], roles),
          expires == null ? null : new Token(expires),
          List.of());
    }

    private static Membership role(String word) {
      if (word.equals("OPERATOR")) {
        return Membership.OPERATOR;
      }
      String[] parts = word.split(":", -1);
      @Nullable String agency = parts.length > 2 ? parts[2] : null;
      return new Membership(parts[0], Role.valueOf(parts[1]), agency);
    }
  }
}
