package org.maractracker.query.web.budget;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.maractracker.http.budget.CostlyRequests;
import org.maractracker.http.budget.Work;
import org.maractracker.http.reading.MinPosition;
import org.maractracker.http.reading.query.GivenParameters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Questions that are costly, told by their address before anybody looks what they are about. */
@Configuration(proxyBeanMethods = false)
class CostlyQueries {

  private static final String PDF = "pdf";
  private static final String JSON = "json";

  /** Streams have limits of their own, as they last. */
  private static final RequestMatcher READING =
      new AndRequestMatcher(
          new OrRequestMatcher(
              pathPattern(HttpMethod.GET, "/api/**"), pathPattern(HttpMethod.HEAD, "/api/**")),
          new NegatedRequestMatcher(pathPattern("/api/changes")));

  @Bean
  static CostlyRequests exports() {
    RequestMatcher files =
        reading(request -> format(request).filter(form -> !form.equals(PDF)).isPresent());
    return new CostlyRequests(
        new OrRequestMatcher(files, pathPattern(HttpMethod.POST, "/api/cases/*/review-bundle")),
        Work.EXPORTS);
  }

  @Bean
  static CostlyRequests pdfs() {
    return new CostlyRequests(
        reading(request -> format(request).filter(PDF::equals).isPresent()), Work.PDFS);
  }

  @Bean
  static CostlyRequests past() {
    RequestMatcher asked =
        reading(request -> isGiven(request, "asOf") || isGiven(request, "knownAt"));
    return new CostlyRequests(
        new OrRequestMatcher(
            asked, pathPattern("/api/actions/diff"), pathPattern("/api/actions/*/diff")),
        Work.AS_OF);
  }

  @Bean
  static CostlyRequests searches() {
    RequestMatcher byReference =
        new AndRequestMatcher(
            pathPattern("/api/maracs/*/cases"), reading(request -> isGiven(request, "reference")));
    return new CostlyRequests(
        new OrRequestMatcher(
            byReference, pathPattern(HttpMethod.POST, "/api/maracs/*/cases/search")),
        Work.SEARCHES);
  }

  /** Each page folds all of a history, which may be thousands of events. */
  @Bean
  static CostlyRequests histories() {
    return new CostlyRequests(reading(pathPattern("/api/*/*/history")), Work.HISTORIES);
  }

  /** A cursor names a position too, which anybody can make up. */
  @Bean
  static CostlyRequests waits() {
    return new CostlyRequests(
        reading(request ->
            request.getHeader(MinPosition.HEADER) != null
                || isGiven(request, "minPosition")
                || isGiven(request, "cursor")),
        Work.WAITS);
  }

  private static RequestMatcher reading(RequestMatcher asked) {
    return new AndRequestMatcher(READING, asked);
  }

  private static boolean isGiven(HttpServletRequest request, String parameter) {
    return GivenParameters.find(request, parameter).isPresent();
  }

  /** Returns the format of a file that is asked for; empty for JSON, and where it is a page. */
  private static Optional<String> format(HttpServletRequest request) {
    return GivenParameters.find(request, "format")
        .or(() -> accepted(request))
        .filter(form -> !form.equals(JSON));
  }

  private static Optional<String> accepted(HttpServletRequest request) {
    String accept =
        String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT)))
            .toLowerCase(Locale.ROOT);
    return Stream.of(PDF, "csv", "text/*", "openxmlformats").filter(accept::contains).findFirst();
  }
}
