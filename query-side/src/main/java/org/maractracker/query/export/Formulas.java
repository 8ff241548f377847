package org.maractracker.query.export;

/**
 * What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection): somebody's words
 * must never be run on somebody else's machine.
 */
final class Formulas {

  private static final String BEGINNINGS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  private Formulas() {}

  static boolean isLike(String text) {
    return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0;
  }

  /** For CSV: a leading apostrophe makes a text of it. */
  static String plain(String text) {
    return isLike(text) ? "'" + text : text;
  }
}
