package org.maractracker.http.access;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.text.VisibleText;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;

/** Factory of the caller from a token that has been found good. */
final class TokenCaller {

  private static final int LONGEST = 200;

  private TokenCaller() {}

  /**
   * Makes the authentication with the token as its credentials, so that what lasts longer than the
   * token can end with it.
   */
  static UsernamePasswordAuthenticationToken of(Jwt token) {
    String subject = Objects.requireNonNull(token.getSubject(), "validated before");
    Caller caller = new Caller(subject, name(token, subject), ClaimedRoles.of(token.getClaims()));
    return UsernamePasswordAuthenticationToken.authenticated(caller, token, List.of());
  }

  /** Returns whether the claim can be a stable id, which is kept with every event. */
  static boolean isSubject(@Nullable Object subject) {
    return subject instanceof String text
        && !text.isBlank()
        && text.length() <= LONGEST
        && text.chars().noneMatch(Character::isISOControl)
        && VisibleText.firstInvisible(text).isEmpty();
  }

  private static String name(Jwt token, String subject) {
    Object name = token.getClaims().get("name");
    return isSubject(name) ? (String) Objects.requireNonNull(name) : subject;
  }
}
