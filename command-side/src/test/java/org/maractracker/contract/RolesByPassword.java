package org.maractracker.contract;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Membership;
import org.maractracker.caller.Role;
import org.maractracker.http.access.AuthenticationMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Authentication that believes whatever roles a request's password says its sender has. */
final class RolesByPassword implements AuthenticationMethod, AuthenticationProvider {

  @Override
  public void configure(HttpSecurity http, AuthenticationEntryPoint unauthenticated) {
    http.authenticationProvider(this)
        .httpBasic(basic -> basic.authenticationEntryPoint(unauthenticated));
  }

  @Override
  public String challenge(AuthenticationException failure) {
    return "Basic";
  }

  @Override
  public Authentication authenticate(Authentication claimed) {
    List<Membership> memberships =
        Arrays.stream(String.valueOf(claimed.getCredentials()).split(",", -1))
            .filter(entry -> !entry.isEmpty())
            .map(RolesByPassword::membership)
            .toList();
    return UsernamePasswordAuthenticationToken.authenticated(
        new Caller(claimed.getName(), "Ada Example", memberships), "", List.of());
  }

  private static Membership membership(String entry) {
    if (entry.equals("OPERATOR")) {
      return Membership.OPERATOR;
    }
    List<String> parts = List.of(entry.split(":", -1));
    @Nullable String agency = parts.size() > 2 ? parts.get(2) : null;
    return new Membership(parts.getFirst(), Role.valueOf(parts.get(1)), agency);
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
