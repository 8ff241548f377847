package org.maractracker.command.imports.parse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text of a row that became nothing else of the action: it is kept in its words, as a note. */
final class LeftoverText {

  private final List<String> words = new ArrayList<>();

  /** Keeps what a column holds, unless the cell is empty. */
  void add(String column, String text) {
    if (!text.isEmpty()) {
      words.add(column + " \u201C" + text + "\u201D");
    }
  }

  /** Keeps how the row looks. */
  void add(String look) {
    words.add(look);
  }

  /** Returns all of it as a note; null when there is nothing. */
  @Nullable String note() {
    return words.isEmpty() ? null : "In the list that was imported: " + String.join("; ", words);
  }
}
