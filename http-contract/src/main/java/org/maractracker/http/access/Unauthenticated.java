package org.maractracker.http.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.maractracker.http.refusal.Problems;
import org.maractracker.http.signin.RefusalCounts;
import org.maractracker.http.signin.RefusalCounts.Reason;
import org.maractracker.http.signin.SlowedDown;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Entry point that answers 401: how to sign in, and a problem in the same form as every other; or
 * 429 where a password was tried too often. It counts each. A token that is refused is always 401:
 * its signature cannot be guessed, and by 401 a client knows that it has to renew it.
 */
record Unauthenticated(Problems problems, AuthenticationMethod method, RefusalCounts counts)
    implements AuthenticationEntryPoint {

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    String address = request.getRemoteAddr();
    if (failure instanceof SlowedDown slowed) {
      counts.count(address, Reason.SLOWED_DOWN);
      problems.write(slowed, request, response);
      return;
    }
    count(address, failure);
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, method.challenge(failure));
    problems.write(failure, request, response);
  }

  /** A provider that is away is nobody's refusal. */
  private void count(String address, AuthenticationException failure) {
    switch (failure) {
      case AuthenticationServiceException _ -> {}
      case InsufficientAuthenticationException _ -> counts.count(address, Reason.NO_CREDENTIALS);
      case OAuth2AuthenticationException _ -> counts.count(address, Reason.WRONG_TOKEN);
      default -> counts.count(address, Reason.WRONG_PASSWORD);
    }
  }
}
