package org.maractracker.http.budget;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.maractracker.http.budget.Budget.Place;
import org.maractracker.http.refusal.Problems;
import org.maractracker.problem.RuleViolated;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Filter that keeps some threads free of requests, whatever those wait for: for liveness, which an
 * orchestrator restarts a process by, and for saying no to the others at once. It stands before
 * signing in, since that waits for the provider.
 */
final class RequestLimit extends OncePerRequestFilter {

  private static final RequestMatcher LIVENESS =
      PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/actuator/health/liveness");

  private static final String ANYBODY = "";

  private final Budget budget;
  private final Supplier<Problems> problems;

  /**
   * @param budget how many requests may have a thread at a time
   * @param problems asked for when one is refused: filters are made before what it stands on
   */
  RequestLimit(Budget budget, Supplier<Problems> problems) {
    this.budget = budget;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return LIVENESS.matches(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Place place;
    try {
      place = budget.take(ANYBODY);
    } catch (RuleViolated refusal) {
      problems.get().write(refusal, request, response);
      return;
    }
    try (place) {
      chain.doFilter(request, response);
    }
  }
}
