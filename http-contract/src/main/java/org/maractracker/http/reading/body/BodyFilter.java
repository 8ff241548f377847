package org.maractracker.http.reading.body;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.maractracker.http.refusal.Problems;
import org.maractracker.problem.RuleViolated;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Filter that refuses a body by what is announced of it, its length and its form, once it is known
 * who sends it. Its bytes are read when they are first asked for, which is after the path has been
 * judged, and then kept: for the reader, and for telling a repeated request from another under the
 * same idempotency key.
 */
public final class BodyFilter extends OncePerRequestFilter {

  /** Large bodies in memory at a time, of all callers: 40 MiB. */
  private static final int LARGE_AT_A_TIME = 4;

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final List<BodyLimit> limits;
  private final Problems problems;
  private final Semaphore places = new Semaphore(LARGE_AT_A_TIME);

  public BodyFilter(List<BodyLimit> limits, Problems problems) {
    this.limits = List.copyOf(limits);
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    BodyLimit limit = limit(request);
    try {
      judgeWhatIsAnnounced(request, limit);
    } catch (RuleViolated refusal) {
      problems.write(refusal, request, response);
      return;
    }
    try (ArrivingBody body = new ArrivingBody(request, limit, places, System::nanoTime)) {
      chain.doFilter(new CachedBodyRequest(request, body), response);
    }
  }

  /**
   * A form that a page of another site has a browser send has a content type, also when it is
   * empty; a command that says nothing needs none.
   */
  private static void judgeWhatIsAnnounced(HttpServletRequest request, BodyLimit limit) {
    limit.requireLength(request.getContentLengthLong());
    boolean changes = !SAFE.contains(request.getMethod());
    if (request.getContentLengthLong() > 0 || (changes && request.getContentType() != null)) {
      limit.requireForm(request);
    }
  }

  private BodyLimit limit(HttpServletRequest request) {
    return limits.stream()
        .filter(limit -> limit.requests().matches(request))
        .findFirst()
        .orElse(BodyLimit.USUAL);
  }
}
