package org.maractracker.command.imports.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Layout of a sheet: its headings, which may take two rows each, and the rows below each. */
final class SheetLayout {

  private SheetLayout() {}

  /**
   * Rows below one heading.
   *
   * @param columns null for those above the first heading
   * @param headings the rows of the heading
   */
  record Block(@Nullable Columns columns, List<Integer> headings, List<Sheet.Row> rows) {}

  /** Returns the blocks of a sheet, in order; the first has what stands above all headings. */
  static List<Block> blocks(Sheet sheet, ColumnChoice choice) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block(null, List.of(), new ArrayList<>()));
    List<Sheet.Row> rows = sheet.rows();
    for (int at = 0; at < rows.size(); at++) {
      Sheet.Row row = rows.get(at);
      Sheet.Row below = at + 1 < rows.size() ? rows.get(at + 1) : null;
      Optional<Columns> one = Columns.headed(Columns.headings(row), choice);
      Optional<Columns> two = below == null ? Optional.empty() : ofTwo(row, below, choice);
      if (two.isPresent()) {
        int last = rows.get(++at).number();
        blocks.add(new Block(two.get(), List.of(row.number(), last), new ArrayList<>()));
      } else if (one.isPresent()) {
        blocks.add(new Block(one.get(), List.of(row.number()), new ArrayList<>()));
      } else if (!row.isEmpty()) {
        blocks.getLast().rows().add(row);
      }
    }
    return blocks;
  }

  /**
   * Returns the columns that two rows head together, if that is more of them than either does
   * alone: "Case" above "number", or one word above several columns.
   */
  private static Optional<Columns> ofTwo(Sheet.Row upper, Sheet.Row lower, ColumnChoice choice) {
    if (lower.number() != upper.number() + 1 || holdsADay(lower)) {
      return Optional.empty();
    }
    Map<Integer, String> below = Columns.headings(lower);
    Optional<Columns> both = Columns.headed(together(Columns.headings(upper), below), choice);
    int alone = Math.max(count(Columns.headings(upper), choice), count(below, choice));
    return both.filter(columns -> columns.places().size() > alone);
  }

  private static int count(Map<Integer, String> headings, ColumnChoice choice) {
    return Columns.headed(headings, choice).map(columns -> columns.places().size()).orElse(0);
  }

  private static Map<Integer, String> together(
      Map<Integer, String> above, Map<Integer, String> below) {
    Map<Integer, String> together = new TreeMap<>(above);
    String group = "";
    for (int at = 0; at < Spreadsheet.MOST_COLUMNS; at++) {
      group = above.getOrDefault(at, group);
      String under = below.get(at);
      if (under != null) {
        String both = group + " " + under;
        boolean known = Column.headed(both).isPresent();
        boolean alone = Column.headed(under).isPresent() || !above.containsKey(at);
        together.put(at, known ? both : alone ? under : both);
      }
    }
    return together;
  }

  private static boolean holdsADay(Sheet.Row row) {
    return row.cells().stream().anyMatch(cell -> Dates.of(cell).isPresent());
  }
}
