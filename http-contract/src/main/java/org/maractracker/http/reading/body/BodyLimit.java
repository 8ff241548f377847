package org.maractracker.http.reading.body;

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

  /** Returns a limit of a file in a form, which {@link Upload} reads. */
  public static BodyLimit ofFile(RequestMatcher requests, int bytes) {
    return new BodyLimit(requests, bytes, MediaType.MULTIPART_FORM_DATA);
  }
}
