package org.maractracker.http.reading;

import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * How long the body of some requests may be, where it is not the usual 64 KiB. A bean for each.
 *
 * @param requests which requests
 * @param bytes the longest body that is read
 */
public record BodyLimit(RequestMatcher requests, int bytes) {

  /** 64 KiB: some fifteen free texts at their longest. */
  static final int USUAL = 64 * 1024;
}
