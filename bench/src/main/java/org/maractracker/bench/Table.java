package org.maractracker.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Table that can be pasted into docs/performance.md. */
public final class Table {

  private final List<List<String>> rows = new ArrayList<>();

  public Table(String... headings) {
    rows.add(List.of(headings));
  }

  /** Adds a row: whole numbers with thousands separated, others with two digits. */
  public Table row(Object... cells) {
    rows.add(Arrays.stream(cells).map(Table::text).toList());
    return this;
  }

  private static String text(Object cell) {
    return switch (cell) {
      case Long whole -> "%,d".formatted(whole);
      case Integer whole -> "%,d".formatted(whole);
      case Double real -> String.format(Locale.ROOT, real < 0.1 ? "%.3f" : "%.2f", real);
      default -> cell.toString();
    };
  }

  @Override
  public String toString() {
    List<Integer> widths =
        IntStream.range(0, rows.getFirst().size())
            .mapToObj(
                column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(1))
            .toList();
    List<String> lines = new ArrayList<>(rows.stream().map(row -> line(row, widths)).toList());
    lines.add(1, line(widths.stream().map("-"::repeat).toList(), widths));
    return String.join(System.lineSeparator(), lines);
  }

  private static String line(List<String> row, List<Integer> widths) {
    return IntStream.range(0, row.size())
        .mapToObj(column -> pad(row.get(column), widths.get(column), column == 0))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String pad(String text, int width, boolean left) {
    String blank = " ".repeat(width - text.length());
    return left ? text + blank : blank + text;
  }
}
