package org.maractracker.query.documents.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Content of the paper, in its words. Public because the template reads it.
 *
 * @param marking the protective marking, on every page
 * @param standing whether it is a draft, or issued, in a sentence
 * @param facts the meeting's facts: a name and a value each
 */
public record MinutesDocument(
    String title, String marking, String standing, List<List<String>> facts, List<Part> parts) {

  /** Deepest heading in the contents: that of a case. */
  private static final int LISTED = 3;

  /**
   * Part under a heading.
   *
   * @param level 2 to 4
   * @param grid null where there is no table
   * @param onANewPage whether it begins a page where there are pages
   */
  public record Part(
      int level, String heading, List<String> paragraphs, @Nullable Grid grid, boolean onANewPage) {

    Part(int level, String heading, List<String> paragraphs, @Nullable Grid grid) {
      this(level, heading, paragraphs, grid, false);
    }

    static Part of(String heading, String paragraph) {
      return new Part(2, heading, List.of(paragraph), null);
    }

    Part fromANewPage() {
      return new Part(level, heading, paragraphs, grid, true);
    }
  }

  /**
   * Table.
   *
   * @param label what it is, for those who hear it read
   * @param dense whether it is one of many rows that few will read whole, in small type
   */
  public record Grid(String label, List<Column> columns, List<List<String>> rows, boolean dense) {

    /**
     * Returns a table without rows; each column is given as {@code Agency 40}: its head, and its
     * width in per cent.
     */
    static Grid of(String... columns) {
      return new Grid("", Stream.of(columns).map(Column::of).toList(), List.of(), false);
    }

    Grid with(String name, List<List<String>> all) {
      return new Grid(name, columns, all, dense);
    }

    Grid inSmallType() {
      return new Grid(label, columns, rows, true);
    }
  }

  public record Column(String head, String width) {

    private static Column of(String text) {
      int last = text.lastIndexOf(' ');
      return new Column(text.substring(0, last), "width: " + text.substring(last + 1) + "%");
    }
  }

  /**
   * Entry of the contents.
   *
   * @param part which of the parts, from 0
   * @param inner those under it
   */
  public record Entry(String heading, int part, List<Entry> inner) {}

  /** Returns the main headings from the cases on, each with those of the level under it. */
  public List<Entry> contents() {
    List<Entry> entries = new ArrayList<>();
    IntStream.range(0, parts.size())
        .dropWhile(part -> !parts.get(part).heading().equals(MinutesPage.CASES))
        .filter(part -> parts.get(part).level() <= LISTED)
        .mapToObj(part -> new Entry(parts.get(part).heading(), part, new ArrayList<>()))
        .forEach(entry -> {
          boolean under = parts.get(entry.part()).level() == LISTED && !entries.isEmpty();
          (under ? entries.getLast().inner() : entries).add(entry);
        });
    return entries;
  }
}
