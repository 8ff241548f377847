package org.maractracker.http.reading.query;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;

/** Query string, taken apart strictly; the web server drops what it cannot decode. */
final class QueryString {

  private QueryString() {}

  /** Parameter as it was given. */
  record Pair(String name, String value) {
    boolean sameName(Pair other) {
      return name.equals(other.name);
    }
  }

  static List<Pair> of(@Nullable String query) {
    return query == null
        ? List.of()
        : Arrays.stream(query.split("&"))
            .filter(part -> !part.isEmpty())
            .map(QueryString::pair)
            .toList();
  }

  private static Pair pair(String part) {
    int equals = part.indexOf('=');
    return equals < 0
        ? new Pair(decoded(part), "")
        : new Pair(decoded(part.substring(0, equals)), decoded(part.substring(equals + 1)));
  }

  private static String decoded(String part) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c == '%') {
        bytes.write(hex(part, i + 1) * 16 + hex(part, i + 2));
        i += 2;
      } else {
        bytes.write(c == '+' ? ' ' : c);
      }
    }
    return text(bytes.toByteArray());
  }

  private static int hex(String part, int index) {
    int digit = index < part.length() ? Character.digit(part.charAt(index), 16) : -1;
    if (digit < 0) {
      throw malformed();
    }
    return digit;
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw malformed();
    }
  }

  private static RuleViolated malformed() {
    return new RuleViolated(
        ProblemCode.MALFORMED, "The query of this address is not percent-encoded UTF-8.");
  }
}
