package org.maractracker.command.imports.file;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Places of the columns in a list.
 *
 * @param places from 0
 * @param others the headings of columns that are none of these; what is in them is kept in words
 */
record Columns(Map<Column, Integer> places, Map<Integer, String> others) {

  /** Order of the usual form, for a list without a heading; a due date may follow. */
  static final Columns FORM = inOrder();

  /** Least number of headings: with fewer, it may be a row that has the word "action" in it. */
  private static final int ENOUGH = 3;

  Columns {
    places = Map.copyOf(places);
    others = Map.copyOf(others);
  }

  private static Columns inOrder() {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    Column.OF_THE_FORM.forEach(column -> places.put(column, places.size()));
    return new Columns(places, Map.of());
  }

  /** Reads the columns that a row is the heading of; empty when it is no heading. */
  static Optional<Columns> heading(Sheet.Row row) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    Map<Integer, String> others = new LinkedHashMap<>();
    row.filledColumns()
        .forEach(at -> {
          Optional<Column> column = Column.headed(row.cell(at)).filter(c -> !places.containsKey(c));
          column.ifPresentOrElse(
              known -> places.put(known, at), () -> others.put(at, row.cell(at).text()));
        });
    boolean heads = places.size() >= ENOUGH && places.containsKey(Column.ACTION);
    return heads ? Optional.of(new Columns(places, others)) : Optional.empty();
  }

  /**
   * Returns whether a row looks like one of a list with these columns: it has a date and an action.
   */
  boolean fits(Sheet.Row row) {
    return Dates.of(cell(row, Column.MARAC_DATE)).isPresent()
        && !cell(row, Column.ACTION).isEmpty();
  }

  Cell cell(Sheet.Row row, Column column) {
    Integer at = places.get(column);
    return at == null ? Cell.EMPTY : row.cell(at);
  }

  /** Returns the name of a column that is not in the form: its heading, else its letter. */
  Optional<String> otherName(int at) {
    return places.containsValue(at)
        ? Optional.empty()
        : Optional.of(others.getOrDefault(at, "column " + letters(at)));
  }

  private static String letters(int at) {
    String last = Character.toString('A' + at % 26);
    return at < 26 ? last : letters(at / 26 - 1) + last;
  }
}
