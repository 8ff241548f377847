package org.maractracker.http.reading.body;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.http.refusal.Problems;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Filter that reads a request's body once it is known who sends it, and never more of it than is
 * allowed, whether its length was announced or it comes in chunks. The bytes are kept: for the
 * reader, and for telling a repeated request from another under the same idempotency key.
 */
public final class BodyFilter extends OncePerRequestFilter {

  private final List<BodyLimit> limits;
  private final Problems problems;

  public BodyFilter(List<BodyLimit> limits, Problems problems) {
    this.limits = List.copyOf(limits);
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    CachedBodyRequest body;
    try {
      body = kept(request);
    } catch (RuleViolated refusal) {
      problems.write(refusal, request, response);
      return;
    }
    chain.doFilter(body, response);
  }

  private CachedBodyRequest kept(HttpServletRequest request) {
    BodyLimit limit = limit(request);
    if (request.getContentLengthLong() > limit.bytes()) {
      throw tooLarge(limit.bytes());
    }
    byte[] body = bytes(request, limit.bytes());
    if (body.length > limit.bytes()) {
      throw tooLarge(limit.bytes());
    }
    if (body.length > 0 && !isSentAs(limit.form(), request)) {
      throw new RuleViolated(ProblemCode.UNSUPPORTED_MEDIA_TYPE, howToSend(limit.form()));
    }
    return new CachedBodyRequest(request, body);
  }

  private BodyLimit limit(HttpServletRequest request) {
    return limits.stream()
        .filter(limit -> limit.requests().matches(request))
        .findFirst()
        .orElse(BodyLimit.USUAL);
  }

  /** Reads up to the limit and one byte more, which shows that the body is too long. */
  private static byte[] bytes(HttpServletRequest request, int limit) {
    try {
      return request.getInputStream().readNBytes(limit + 1);
    } catch (IOException e) {
      throw new RuleViolated(ProblemCode.MALFORMED, "The body did not arrive whole.");
    }
  }

  private static RuleViolated tooLarge(int limit) {
    return new RuleViolated(
        ProblemCode.PAYLOAD_TOO_LARGE, "At most %d KiB are read here.".formatted(limit / 1024));
  }

  private static String howToSend(MediaType form) {
    return form.equals(MediaType.APPLICATION_JSON)
        ? "Send JSON in UTF-8, with the content type application/json."
        : "Send the file in a form, with the content type multipart/form-data.";
  }

  private static boolean isSentAs(MediaType form, HttpServletRequest request) {
    return isSentAs(form, request.getContentType())
        && request.getHeader(HttpHeaders.CONTENT_ENCODING) == null;
  }

  private static boolean isSentAs(MediaType form, @Nullable String contentType) {
    try {
      MediaType type = MediaType.parseMediaType(contentType == null ? "" : contentType);
      return type.equalsTypeAndSubtype(form)
          && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
    } catch (InvalidMediaTypeException e) {
      return false;
    }
  }
}
