package org.maractracker.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maractracker.problem.Fault;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.springframework.http.HttpHeaders;

/**
 * Preconditions that a command was sent with.
 *
 * @param idempotencyKey null for none
 * @param expectedVersion null for any; {@link #NEVER} for a tag that no version ever had
 * @param exists whether what is changed must be there, whatever its version ({@code *})
 */
record Preconditions(
    @Nullable String idempotencyKey, @Nullable Long expectedVersion, boolean exists) {

  static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  /** Version that no aggregate is ever at. */
  static final long NEVER = -1;

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

  /** Form of one entity tag (RFC 9110, section 8.8.3). */
  private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7E]*)\"");

  /** What matches whatever is there (RFC 9110, section 13.1.1). */
  private static final String ANY = "*";

  private static final Pattern VERSION = Pattern.compile("0|[1-9][0-9]{0,17}");

  /**
   * Reads them from a request's headers.
   *
   * @throws RuleViolated {@code malformed}, naming the header
   */
  static Preconditions of(HttpServletRequest request) {
    List<Fault> faults = new ArrayList<>();
    String key = only(request, IDEMPOTENCY_KEY, faults);
    if (key != null && !KEY.matcher(key).matches()) {
      faults.add(malformed(IDEMPOTENCY_KEY, "A key is 1 to 255 visible ASCII characters."));
    }
    String tag = only(request, HttpHeaders.IF_MATCH, faults);
    boolean exists = ANY.equals(tag);
    Long version = tag == null || exists ? null : version(tag, faults);
    if (!faults.isEmpty()) {
      throw new RuleViolated(faults);
    }
    return new Preconditions(key, version, exists);
  }

  private static @Nullable String only(
      HttpServletRequest request, String header, List<Fault> faults) {
    List<String> values = Collections.list(request.getHeaders(header));
    if (values.size() > 1) {
      faults.add(malformed(header, "This header is given twice."));
    }
    return values.isEmpty() ? null : values.getFirst();
  }

  /** Returns the version a tag names; a weak one never matches (RFC 9110, section 8.8.3.2). */
  private static long version(String text, List<Fault> faults) {
    Matcher tag = TAG.matcher(text);
    if (!tag.matches()) {
      faults.add(malformed(HttpHeaders.IF_MATCH, "Name one version in quotes, as \"3\", or *."));
      return NEVER;
    }
    String version = tag.group(2);
    return tag.group(1) == null && VERSION.matcher(version).matches()
        ? Long.parseLong(version)
        : NEVER;
  }

  private static Fault malformed(String header, String sentence) {
    return new Fault(header, ProblemCode.MALFORMED, sentence);
  }
}
