package org.maractracker.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cell of a table of acts.
 *
 * @param endpoint {@code GET /api/actions}
 * @param answer a status, or {@code ok} for any 2xx
 */
record Cell(String endpoint, String who, String answer) {

  String method() {
    return endpoint.substring(0, endpoint.indexOf(' '));
  }

  String path() {
    return endpoint.substring(endpoint.indexOf(' ') + 1);
  }

  boolean changesSomething() {
    return answer.equals("ok") && !method().equals("GET");
  }

  @Override
  public String toString() {
    return who + " " + endpoint;
  }

  /** Reads a table: who in its first line, then a method, a path and each one's answer. */
  static List<Cell> of(String table) {
    List<List<String>> lines =
        table.lines().map(String::strip).filter(line -> !line.isEmpty()).map(Cell::words).toList();
    List<String> who = lines.getFirst();
    List<Cell> cells = new ArrayList<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      assertThat(line).hasSize(who.size() + 2);
      for (int column = 0; column < who.size(); column++) {
        String endpoint = line.get(0) + " " + line.get(1);
        cells.add(new Cell(endpoint, who.get(column), line.get(column + 2)));
      }
    }
    return cells;
  }

  private static List<String> words(String line) {
    return Arrays.asList(line.split("\\s+", -1));
  }
}
