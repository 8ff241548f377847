package org.maractracker.embedded;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maractracker.http.refusal.Problems;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Filter of the embedded default against pages of other sites. A browser keeps the password of HTTP
 * Basic and sends it with whatever any page has it send to this machine, so a change is taken only
 * from a page of our own or from what is no page (OWASP ASVS 5.0, 3.5.1 and 3.5.3). Only the names
 * of this machine are answered to, so that no site can give itself out as this one by its name's
 * address (DNS rebinding). Refused with 403 {@code forbidden}.
 */
final class OwnMachineFilter extends OncePerRequestFilter {

  private static final Set<String> NAMES =
      Set.of("localhost", "127.0.0.1", "[::1]", "[0:0:0:0:0:0:0:1]");
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  private final Problems problems;

  OwnMachineFilter(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    @Nullable String refusal = refusal(request);
    if (refusal == null) {
      chain.doFilter(request, response);
    } else {
      problems.write(new RuleViolated(ProblemCode.FORBIDDEN, refusal), request, response);
    }
  }

  private static @Nullable String refusal(HttpServletRequest request) {
    if (!NAMES.contains(request.getServerName().toLowerCase(Locale.ROOT))) {
      return "This is answered to http://localhost alone.";
    }
    return SAFE.contains(request.getMethod()) || isOfThisSite(request)
        ? null
        : "Changes are not taken from pages of other sites.";
  }

  private static boolean isOfThisSite(HttpServletRequest request) {
    @Nullable String site = request.getHeader("Sec-Fetch-Site");
    @Nullable String origin = request.getHeader(HttpHeaders.ORIGIN);
    return (site == null || OWN_SITES.contains(site))
        && (origin == null || origin.equalsIgnoreCase(ownOrigin(request)));
  }

  private static String ownOrigin(HttpServletRequest request) {
    return UriComponentsBuilder.newInstance()
        .scheme(request.getScheme())
        .host(request.getServerName())
        .port(request.getServerPort())
        .toUriString();
  }
}
