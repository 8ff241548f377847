package org.maractracker.command.imports.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.imports.file.Taken.Why;

/**
 * Places of the columns in a list.
 *
 * @param places from 0
 * @param headings all there are, by their place
 * @param why why the column at a place is what it is
 */
record Columns(Map<Column, Integer> places, Map<Integer, String> headings, Map<Integer, Why> why) {

  /** Least number of headings: with fewer, it may be a row that has the word "action" in it. */
  private static final int ENOUGH = 3;

  Columns {
    places = Map.copyOf(places);
    headings = Map.copyOf(headings);
    why = Map.copyOf(why);
  }

  /**
   * Returns the columns of a list without a heading: as the sender says; where the action's is not
   * said, in the order of the usual form, which a due date may follow.
   */
  static Columns unheaded(ColumnChoice choice) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    Map<Integer, Why> why = new LinkedHashMap<>();
    choice
        .byLetters()
        .forEach((column, at) -> {
          places.put(column, at);
          why.put(at, Why.SAID);
        });
    if (!places.containsKey(Column.ACTION)) {
      for (int at = 0; at < Column.OF_THE_FORM.size(); at++) {
        Column column = Column.OF_THE_FORM.get(at);
        if (!choice.says(at, "") && !places.containsKey(column)) {
          places.put(column, at);
          why.put(at, Why.CONTENT);
        }
      }
    }
    return new Columns(places, Map.of(), why);
  }

  /** Reads the columns that these headings head; empty when they head no list. */
  static Optional<Columns> headed(Map<Integer, String> headings, ColumnChoice choice) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    Map<Integer, Why> why = new LinkedHashMap<>();
    headings.forEach((at, heading) -> {
      Optional<Column> said = choice.column(at, heading);
      if (said.isPresent()) {
        places.put(said.get(), at);
        why.put(at, Why.SAID);
      }
    });
    choice
        .byLetters()
        .forEach((column, at) -> {
          places.putIfAbsent(column, at);
          why.put(at, Why.SAID);
        });
    List<Integer> known = new ArrayList<>();
    for (Column column : Column.values()) {
      headings.entrySet().stream()
          .filter(each -> !choice.says(each.getKey(), each.getValue()))
          .filter(each -> Column.headed(each.getValue()).equals(Optional.of(column)))
          .peek(each -> known.add(each.getKey()))
          .min(Comparator.comparingInt(each -> column.rank(each.getValue())))
          .filter(_ -> !choice.names(column))
          .ifPresent(best -> {
            places.put(column, best.getKey());
            why.put(best.getKey(), Why.HEADING);
          });
    }
    long said = headings.values().stream().filter(choice::heads).count();
    int enough = choice.byLetters().isEmpty() ? ENOUGH : ENOUGH - 1;
    boolean heads = places.size() >= ENOUGH && known.size() + said >= enough;
    return heads && places.containsKey(Column.ACTION)
        ? Optional.of(new Columns(places, headings, why))
        : Optional.empty();
  }

  /** Returns a row's cells as headings. */
  static Map<Integer, String> headings(Sheet.Row row) {
    Map<Integer, String> headings = new TreeMap<>();
    row.filledColumns().forEach(at -> headings.put(at, row.cell(at).text()));
    return headings;
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

  /** Returns the column's heading; empty when it has none. */
  String heading(Column column) {
    Integer at = places.get(column);
    return at == null ? "" : headings.getOrDefault(at, "");
  }

  /** Returns what the column at that place is; null when it is none of these. */
  @Nullable Column at(int place) {
    return places.entrySet().stream()
        .filter(each -> each.getValue() == place)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** Returns what people call the column: its heading, else its letter. */
  String name(int at) {
    return headings.getOrDefault(at, "column " + letters(at));
  }

  /**
   * Returns what each column was taken for.
   *
   * @param filled the places that hold anything
   * @param hidden the places that are hidden
   */
  List<Taken> taken(Set<Integer> filled, Set<Integer> hidden) {
    Set<Integer> all = new TreeSet<>(filled);
    all.addAll(headings.keySet());
    all.addAll(places.values());
    return all.stream().map(at -> taken(at, hidden.contains(at))).toList();
  }

  private Taken taken(int at, boolean hidden) {
    Column column = at(at);
    String heading = headings.get(at);
    Optional<Column> known = heading == null ? Optional.empty() : Column.headed(heading);
    boolean also =
        column == null && known.equals(Optional.of(Column.STATUS)) && !why.containsKey(at);
    String as = column == null ? also ? Taken.ALSO_STATUS : Taken.WORDS : column.field();
    Why reason = also ? Why.HEADING : why.get(at);
    return new Taken(letters(at), known.isPresent() ? heading : null, as, reason, hidden);
  }

  /** Returns a column's letters, as spreadsheet programs count. */
  static String letters(int at) {
    String last = Character.toString('A' + at % 26);
    return at < 26 ? last : letters(at / 26 - 1) + last;
  }

  static IntStream places(Sheet sheet) {
    return sheet.rows().stream().flatMapToInt(Sheet.Row::filledColumns).distinct();
  }
}
