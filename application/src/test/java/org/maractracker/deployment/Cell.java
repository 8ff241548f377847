package org.maractracker.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cell of a table of acts.
 *
 * @param endpoint {@code GET /api/actions}
 * @param answer a status, or {@code ok} for any 2xx
 */
record Cell(String endpoint, String who, String answer) {

  private static final Pattern SEPARATOR = Pattern.compile(" *\\| *");

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

  /**
   * Reads the tables of a page: each begins with who, the same in all of them, and has a line for
   * each endpoint, with each one's answer.
   *
   * @param people all who must have a column
   */
  static List<Cell> of(String page, Set<String> people) {
    List<String> who = List.of();
    List<Cell> cells = new ArrayList<>();
    for (List<String> line : page.lines().map(Cell::columns).toList()) {
      String first = line.isEmpty() ? "" : line.getFirst();
      if (first.equals("address")) {
        who = line;
        assertThat(who.subList(1, who.size())).containsExactlyInAnyOrderElementsOf(people);
      } else if (first.startsWith("`")) {
        assertThat(line).hasSameSizeAs(who);
        String endpoint = first.replace("`", "");
        for (int column = 1; column < line.size(); column++) {
          cells.add(new Cell(endpoint, who.get(column), line.get(column)));
        }
      }
    }
    return cells;
  }

  private static List<String> columns(String line) {
    return line.startsWith("| ")
        ? SEPARATOR.splitAsStream(line).filter(each -> !each.isEmpty()).toList()
        : List.of();
  }
}
