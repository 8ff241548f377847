package org.maractracker.query.export;

/**
 * Guard against formula injection: what a spreadsheet takes for the beginning of a formula (OWASP,
 * CSV injection). One user's words must never be run on another's machine.
 */
final class Formulas {

  private static final String BEGINNINGS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  private Formulas() {}

  static boolean isLike(String text) {
    return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0;
  }

  /** Returns the text for CSV; a leading apostrophe keeps a formula from being run. */
  static String plain(String text) {
    return isLike(text) ? "'" + text : text;
  }
}
