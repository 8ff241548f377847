package org.maractracker.verifier;

import java.nio.charset.StandardCharsets;

/**
 * Escaping of foreign text for any terminal: what is not visible ASCII becomes {@code \xNN}, and
 * long text is cut off.
 */
final class Printable {

  private static final int LONGEST = 100;

  private Printable() {}

  static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  static String of(byte[] bytes) {
    StringBuilder shown = new StringBuilder();
    for (byte one : bytes) {
      if (shown.length() >= LONGEST) {
        return shown.append("...").toString();
      }
      boolean visible = one >= ' ' && one <= '~' && one != '\\';
      shown.append(visible ? String.valueOf((char) one) : String.format("\\x%02x", one & 0xff));
    }
    return shown.toString();
  }
}
