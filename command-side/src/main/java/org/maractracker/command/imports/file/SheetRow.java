package org.maractracker.command.imports.file;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ImportSource;

/**
 * Row of a list: an action, as far as the row says.
 *
 * @param source file, sheet and row
 * @param cells what the columns of the form hold; those that are empty may be missing
 * @param others what further columns hold, by what they are called, from left to right
 * @param look how it looks, and what stands above it
 * @param notes notes and comments on its cells, from left to right
 */
public record SheetRow(
    ImportSource source,
    Map<Column, Cell> cells,
    Map<String, String> others,
    Look look,
    List<Note> notes) {

  public SheetRow {
    cells = Map.copyOf(cells);
    others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    notes = List.copyOf(notes);
  }

  /**
   * Look of a row.
   *
   * @param struck whether anything in it is struck through: done, cancelled or wrong, nobody knows
   * @param hidden whether the sheet hides it
   * @param dated whether its Marac date is the sheet's, and no cell of its own
   * @param headings the headings of the columns of the form; empty where there is none
   */
  public record Look(boolean struck, boolean hidden, boolean dated, Map<Column, String> headings) {
    public Look {
      headings = Map.copyOf(headings);
    }
  }

  /**
   * Note or comment on a cell.
   *
   * @param column null when the cell's is none of the form's
   * @param name what the cell's column is called
   */
  public record Note(@Nullable Column column, String name, String text) {}

  /** Returns the columns of the form in which a formula failed. */
  public List<Column> failed() {
    return cells.keySet().stream().filter(column -> cell(column).isError()).sorted().toList();
  }

  /** Returns the row with what failed formulas show as words of further columns. */
  public SheetRow withoutFailed() {
    Map<Column, Cell> good = new EnumMap<>(Column.class);
    Map<String, String> words = new LinkedHashMap<>();
    for (Column column : Column.values()) {
      Cell cell = cell(column);
      if (cell.isError()) {
        words.put(column.field(), cell.text());
      } else if (!cell.isEmpty()) {
        good.put(column, cell);
      }
    }
    words.putAll(others);
    return new SheetRow(source, good, words, look, notes);
  }

  /** Returns whether anything in the row is struck through. */
  public boolean struck() {
    return look.struck();
  }

  /** Returns the heading of a column of the form; empty where it has none. */
  public String heading(Column column) {
    return look.headings().getOrDefault(column, "");
  }

  public Cell cell(Column column) {
    return cells.getOrDefault(column, Cell.EMPTY);
  }

  public String text(Column column) {
    return cell(column).text();
  }

  public int longestText() {
    return Stream.of(
            cells.values().stream().map(Cell::text),
            others.values().stream(),
            notes.stream().map(Note::text))
        .flatMap(texts -> texts)
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  /**
   * Returns the action's id: the same for the same place in the same MARAC's file, whatever it
   * holds.
   */
  public UUID actionId(String maracId) {
    String sheet = source.sheet() == null ? "" : source.sheet();
    return Digest.id("row", maracId, source.file(), sheet, Integer.toString(source.row()));
  }

  /** Returns a digest of all it holds, which shows that a row has changed, or was struck out. */
  public String everything() {
    return Digest.of(
        Stream.of(
                Column.SAYING.stream().map(column -> cell(column).text()),
                new TreeMap<>(others).entrySet().stream().map(Object::toString),
                struck() ? Stream.of("struck through") : Stream.<String>empty(),
                notes.stream().map(Note::text))
            .flatMap(parts -> parts));
  }

  /**
   * Returns a digest of which action it is, which recognises a row that has moved. The agency is
   * part of it: the same words for two agencies are two actions. A row that names neither case nor
   * person is recognised within its sheet alone: in another it may be about somebody else.
   */
  public String which() {
    String date =
        Dates.of(cell(Column.MARAC_DATE)).map(Object::toString).orElse(text(Column.MARAC_DATE));
    Stream<String> said =
        Stream.of(Column.CASE_NUMBER, Column.VICTIM, Column.ACTION, Column.AGENCY)
            .map(column -> Column.words(text(column)));
    boolean nobody = cell(Column.CASE_NUMBER).isEmpty() && cell(Column.VICTIM).isEmpty();
    Stream<String> where =
        nobody ? Stream.of(source.file(), String.valueOf(source.sheet())) : Stream.of();
    return Digest.of(Stream.of(Stream.of(date), said, where).flatMap(parts -> parts));
  }
}
