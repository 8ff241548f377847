package org.maractracker.http.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.maractracker.http.refusal.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Entry point that answers 401: how to sign in, and a problem in the same form as every other. */
record Unauthenticated(Problems problems, AuthenticationMethod method)
    implements AuthenticationEntryPoint {

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, method.challenge(failure));
    problems.write(failure, request, response);
  }
}
