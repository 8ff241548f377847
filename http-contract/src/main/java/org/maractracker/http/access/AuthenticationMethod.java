package org.maractracker.http.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Way in which callers prove who they are. A process has exactly one. Every authentication it
 * accepts has a {@link org.maractracker.caller.Caller} for its principal.
 */
public interface AuthenticationMethod {

  /**
   * Adds the method to the filter chain.
   *
   * @param unauthenticated answers 401; to be given to the method's own configurer where that asks
   *     for an entry point
   */
  void configure(HttpSecurity http, AuthenticationEntryPoint unauthenticated);

  /** Returns the {@code WWW-Authenticate} header of a 401 answer. */
  String challenge(AuthenticationException failure);
}
