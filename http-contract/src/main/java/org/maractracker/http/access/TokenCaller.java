package org.maractracker.http.access;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;

/** Makes the caller of a token that has been found good. */
final class TokenCaller {

  private static final int LONGEST = 200;

  private TokenCaller() {}

  /** The credentials are the token, so that what lasts longer than it can end with it. */
  static UsernamePasswordAuthenticationToken of(Jwt token) {
    String subject = Objects.requireNonNull(token.getSubject(), "validated before");
    Caller caller =
        new Caller(
            subject, name(token, subject), MaracRoles.of(token.getClaims().get("marac_roles")));
    return UsernamePasswordAuthenticationToken.authenticated(caller, token, List.of());
  }

  /** The stable id is kept with every event, so it must be one that can be. */
  static boolean isSubject(@Nullable Object subject) {
    return subject instanceof String text
        && !text.isBlank()
        && text.length() <= LONGEST
        && text.chars().noneMatch(Character::isISOControl);
  }

  private static String name(Jwt token, String subject) {
    Object name = token.getClaims().get("name");
    return isSubject(name) ? (String) Objects.requireNonNull(name) : subject;
  }
}
