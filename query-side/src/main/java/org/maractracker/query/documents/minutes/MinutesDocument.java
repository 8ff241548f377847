package org.maractracker.query.documents.minutes;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Content of the paper, in its words. Public because the template reads it.
 *
 * @param marking the protective marking, on every page; empty for none
 * @param standing whether it is a draft, or issued, in a sentence
 * @param facts the meeting's facts: a name and a value each
 */
public record MinutesDocument(
    String title, String marking, String standing, List<List<String>> facts, List<Part> parts) {

  /**
   * Part under a heading.
   *
   * @param level 2 to 4
   * @param grid null where there is no table
   */
  public record Part(int level, String heading, List<String> paragraphs, @Nullable Grid grid) {

    static Part of(String heading, String paragraph) {
      return new Part(2, heading, List.of(paragraph), null);
    }
  }

  /**
   * Table.
   *
   * @param label what it is, for those who hear it read
   */
  public record Grid(String label, List<Column> columns, List<List<String>> rows) {

    /**
     * Returns a table without rows; each column is given as {@code Agency 40}: its head, and its
     * width in per cent.
     */
    static Grid of(String... columns) {
      return new Grid("", Stream.of(columns).map(Column::of).toList(), List.of());
    }

    Grid with(String name, List<List<String>> all) {
      return new Grid(name, columns, all);
    }
  }

  public record Column(String head, String width) {

    private static Column of(String text) {
      int last = text.lastIndexOf(' ');
      return new Column(text.substring(0, last), "width: " + text.substring(last + 1) + "%");
    }
  }
}
