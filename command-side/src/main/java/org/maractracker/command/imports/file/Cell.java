package org.maractracker.command.imports.file;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maractracker.text.VisibleText;

/**
 * Cell of a sheet.
 *
 * @param text what it shows; empty for an empty cell
 * @param day the day, when the cell holds one as a date and not in words
 * @param repeated whether it only repeats the first of the cells it was merged with
 * @param struck whether what it shows is struck through, wholly or in part
 */
public record Cell(String text, @Nullable LocalDate day, boolean repeated, boolean struck) {

  private static final Pattern ERROR =
      Pattern.compile("#(?:N/A|REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|SPILL!|CALC!|ERROR!?)");

  static final Cell EMPTY = new Cell("", null, false, false);

  /**
   * Makes a cell of words, without what no reader sees: control, broken and invisible characters.
   */
  static Cell of(String raw) {
    StringBuilder seen = new StringBuilder(raw.length());
    VisibleText.of(raw)
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .map(Cell::seen)
        .forEach(seen::appendCodePoint);
    String text = seen.toString().strip();
    return text.isEmpty() ? EMPTY : new Cell(text, null, false, false);
  }

  static Cell of(LocalDate day) {
    return new Cell(day.toString(), day, false, false);
  }

  Cell repeatedBelow() {
    return new Cell(text, day, true, struck);
  }

  /** Returns the same cell struck through; in an empty cell there is nothing to strike through. */
  Cell struckIf(boolean really) {
    return really && !isEmpty() ? new Cell(text, day, repeated, true) : this;
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** Returns whether it shows that a formula failed, as "#N/A" does. */
  public boolean isError() {
    return ERROR.matcher(text).matches();
  }

  private static int seen(int c) {
    return switch (Character.getType(c)) {
      case Character.SURROGATE -> '?';
      case Character.CONTROL, Character.SPACE_SEPARATOR -> c == '\n' ? c : ' ';
      default -> c;
    };
  }
}
