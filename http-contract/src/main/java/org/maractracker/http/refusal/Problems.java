package org.maractracker.http.refusal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maractracker.http.SecurityHeaders;
import org.maractracker.problem.LimitReached;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers to refusals, in one form, from wherever they come. */
@Component
public final class Problems {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final SecurityHeaders HEADERS = new SecurityHeaders();

  /**
   * Seconds until a client tries again: long enough for a failover, short enough that a coordinator
   * in a meeting goes on.
   */
  private static final String SECONDS_TO_WAIT = "5";

  private final List<ProblemExtension> extensions;

  Problems(List<ProblemExtension> extensions) {
    this.extensions = List.copyOf(extensions);
  }

  /** Answers a request that failed. */
  public ResponseEntity<byte[]> answer(Throwable failure, HttpServletRequest request) {
    RuleViolated refusal = ExceptionMapping.of(failure);
    return ResponseEntity.status(refusal.code().status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .headers(headers -> headers.putAll(headers(failure, refusal)))
        .body(body(refusal, request.getRequestURI(), more(refusal)));
  }

  /** Writes the answer where no controller is in play: from a filter or an error page. */
  public void write(Throwable failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    RuleViolated refusal = ExceptionMapping.of(failure);
    headers(failure, refusal)
        .forEach((name, values) -> response.setHeader(name, values.getFirst()));
    Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = asked == null ? request.getRequestURI() : asked.toString();
    write(request, response, refusal.code(), body(refusal, path, more(refusal)));
  }

  static void write(
      HttpServletRequest request, HttpServletResponse response, ProblemCode code, byte[] body)
      throws IOException {
    HEADERS.writeHeaders(request, response);
    response.setStatus(code.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  static byte[] body(RuleViolated refusal, @Nullable String path, Map<String, Object> more) {
    return JSON.writeValueAsBytes(Problem.of(refusal, path, more));
  }

  private Map<String, Object> more(RuleViolated refusal) {
    Map<String, Object> more = new LinkedHashMap<>();
    extensions.forEach(extension -> more.putAll(extension.about(refusal)));
    return more;
  }

  private static HttpHeaders headers(Throwable failure, RuleViolated refusal) {
    HttpHeaders headers = new HttpHeaders();
    headers.putAll(ExceptionMapping.headers(failure));
    headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
    if (refusal.code() == ProblemCode.UNAVAILABLE
        || refusal.code() == ProblemCode.TOO_MANY_REQUESTS) {
      headers.set(HttpHeaders.RETRY_AFTER, secondsToWait(refusal));
    }
    return headers;
  }

  private static String secondsToWait(RuleViolated refusal) {
    return refusal instanceof LimitReached limit
        ? Long.toString(limit.retryAfter().plusMillis(999).toSeconds())
        : SECONDS_TO_WAIT;
  }
}
