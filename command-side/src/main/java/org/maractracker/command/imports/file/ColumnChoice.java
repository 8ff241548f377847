package org.maractracker.command.imports.file;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;

/**
 * What the sender of a list says of its columns: {@code status:H,dueDate:Target} takes column H for
 * the status and the one headed "Target" for the due date. {@code words} keeps a column in its
 * words and nothing else.
 */
public final class ColumnChoice {

  /** Name of the query parameter that says it. */
  public static final String FIELD = "columns";

  public static final ColumnChoice NONE = new ColumnChoice(Map.of());

  private static final String WORDS = "words";

  /** By a heading's words or a column's letters, in small letters; empty for words. */
  private final Map<String, Optional<Column>> said;

  private ColumnChoice(Map<String, Optional<Column>> said) {
    this.said = said;
  }

  /**
   * Reads what the sender says.
   *
   * @throws RuleViolated {@code malformed} for what is no such list, or one column said twice
   */
  public static ColumnChoice of(@Nullable String text) {
    if (text == null) {
      return NONE;
    }
    Map<String, Optional<Column>> said = new LinkedHashMap<>();
    Set<Column> taken = new LinkedHashSet<>();
    for (String each : text.split(",", -1)) {
      int colon = each.indexOf(':');
      String field = colon < 0 ? "" : each.substring(0, colon).strip();
      String place = Column.words(each.substring(colon + 1));
      Optional<Column> column = Column.of(field);
      boolean known = column.isPresent() || field.equals(WORDS);
      if (!known || place.isEmpty() || said.putIfAbsent(place, column) != null) {
        throw refusal(
            "Say each column once, as status:H or status:Outcome, with commas between. There are "
                + names()
                + ".");
      }
      if (column.isPresent() && !taken.add(column.get())) {
        throw refusal("Two columns cannot both be the " + field + ".");
      }
    }
    return new ColumnChoice(said);
  }

  private static String names() {
    return Arrays.stream(Column.values()).map(Column::field).collect(Collectors.joining(", "))
        + ", "
        + WORDS;
  }

  boolean isEmpty() {
    return said.isEmpty();
  }

  /** Returns whether the sender says anything of the column at that place with that heading. */
  boolean says(int at, String heading) {
    return heads(heading) || said.containsKey(letters(at));
  }

  /** Returns whether the sender names a column by this heading. */
  boolean heads(String heading) {
    return said.containsKey(Column.words(heading));
  }

  /** Returns what the sender takes it for; empty for words, and when nothing is said of it. */
  Optional<Column> column(int at, String heading) {
    Optional<Column> byHeading = said.get(Column.words(heading));
    return byHeading == null ? said.getOrDefault(letters(at), Optional.empty()) : byHeading;
  }

  /** Returns whether the sender says which column this one is, wherever it stands. */
  boolean names(Column column) {
    return said.containsValue(Optional.of(column));
  }

  /** Returns the places said by their letters alone. */
  Map<Column, Integer> byLetters() {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    for (int at = 0; at < Spreadsheet.MOST_COLUMNS; at++) {
      Optional<Column> column = said.getOrDefault(letters(at), Optional.empty());
      if (column.isPresent()) {
        places.put(column.get(), at);
      }
    }
    return places;
  }

  /**
   * Refuses what names a column that is not in the file.
   *
   * @param found places and headings of all there are
   */
  void refuseMissing(Set<String> found) {
    Set<String> missing = new TreeSet<>(said.keySet());
    missing.removeAll(found);
    if (!missing.isEmpty()) {
      throw refusal(
          "The file has no column with this letter or heading: %s."
              .formatted(String.join(", ", missing)));
    }
  }

  private static String letters(int at) {
    return Columns.letters(at).toLowerCase(Locale.ROOT);
  }

  private static RuleViolated refusal(String sentence) {
    return new RuleViolated(ProblemCode.MALFORMED, FIELD, sentence);
  }
}
