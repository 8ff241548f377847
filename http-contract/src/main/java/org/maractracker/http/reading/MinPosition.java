package org.maractracker.http.reading;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;

/**
 * Freshness that a request demands of its answer: header {@code Min-Position} or parameter {@code
 * minPosition}. With both, both must hold.
 */
public final class MinPosition {

  public static final String HEADER = "Min-Position";
  public static final String PARAMETER = "minPosition";

  private MinPosition() {}

  /**
   * Returns the position asked for; empty when none is.
   *
   * @throws RuleViolated {@code malformed} when one is there and is no whole number from 0
   */
  public static OptionalLong of(@Nullable String header, @Nullable String parameter) {
    long least = Math.max(read(HEADER, header), read(PARAMETER, parameter));
    return least < 0 ? OptionalLong.empty() : OptionalLong.of(least);
  }

  private static long read(String field, @Nullable String text) {
    if (text == null) {
      return -1;
    }
    if (!text.matches("[0-9]{1,18}")) {
      throw new RuleViolated(
          ProblemCode.MALFORMED, field, "A position is a whole number, 0 or greater.");
    }
    return Long.parseLong(text);
  }
}
