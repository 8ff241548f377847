package org.maractracker.http.reading.body;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Limit of the body of some requests, where it is not the usual 64 KiB, and the form it is sent in,
 * where that is not JSON. There is a bean for each.
 *
 * @param requests which requests
 * @param bytes the longest body that is read
 * @param form the content type it must have; any other is refused with 415
 */
public record BodyLimit(RequestMatcher requests, int bytes, MediaType form) {

  /** Usual limit, 64 KiB: some fifteen free texts at their longest. */
  static final BodyLimit USUAL = new BodyLimit(request -> true, 64 * 1024);

  /** Creates a limit of a JSON body. */
  public BodyLimit(RequestMatcher requests, int bytes) {
    this(requests, bytes, MediaType.APPLICATION_JSON);
  }

  /** Refuses, with {@code payload-too-large}, a body of more bytes. */
  void requireLength(long length) {
    if (length > bytes) {
      throw new RuleViolated(
          ProblemCode.PAYLOAD_TOO_LARGE, "At most %d KiB are read here.".formatted(bytes / 1024));
    }
  }

  /** Refuses, with {@code unsupported-media-type}, a body of another form, or a compressed one. */
  void requireForm(HttpServletRequest request) {
    if (!isForm(request.getContentType())
        || request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
      throw new RuleViolated(ProblemCode.UNSUPPORTED_MEDIA_TYPE, howToSend());
    }
  }

  private boolean isForm(@Nullable String contentType) {
    try {
      MediaType type = MediaType.parseMediaType(contentType == null ? "" : contentType);
      return type.equalsTypeAndSubtype(form)
          && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
    } catch (InvalidMediaTypeException e) {
      return false;
    }
  }

  private String howToSend() {
    return form.equals(MediaType.APPLICATION_JSON)
        ? "Send JSON in UTF-8, with the content type application/json."
        : "Send the file in a form, with the content type multipart/form-data.";
  }

  /** Returns a limit of a file in a form, which {@link Upload} reads. */
  public static BodyLimit ofFile(RequestMatcher requests, int bytes) {
    return new BodyLimit(requests, bytes, MediaType.MULTIPART_FORM_DATA);
  }
}
