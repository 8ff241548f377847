package org.maractracker.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parser of plain forms. Each value has only one spelling: any other is refused. */
final class Forms {

  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

  private Forms() {}

  /** Returns the text; null when the bytes are not UTF-8. */
  static @Nullable String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /**
   * Returns the lines of a text, each ended by a line feed, without other control characters.
   *
   * @return null when the bytes are something else
   */
  static @Nullable List<String> lines(byte[] bytes) {
    String text = text(bytes);
    if (text == null || hasControls(text) || (!text.isEmpty() && !text.endsWith("\n"))) {
      return null;
    }
    return text.isEmpty()
        ? List.of()
        : List.of(text.substring(0, text.length() - 1).split("\n", -1));
  }

  static boolean hasControls(String text) {
    return text.chars().anyMatch(c -> c < ' ' && c != '\n');
  }

  /**
   * Returns a number from 0, written without leading zeros.
   *
   * @return -1 when it is none
   */
  static long number(String text) {
    return NUMBER.matcher(text).matches() ? Long.parseLong(text) : -1;
  }

  /** Returns the bytes; null when the text is not base64 as in RFC 4648, section 4. */
  static byte @Nullable [] base64(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      return Base64.getEncoder().encodeToString(bytes).equals(text) ? bytes : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Returns the hash; null when the text is not the base64 of 32 bytes. */
  static byte @Nullable [] hash(String text) {
    byte[] bytes = base64(text);
    return bytes != null && bytes.length == Tree.HASH ? bytes : null;
  }
}
