package org.maractracker.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cell of a table of acts, or of what is told.
 *
 * @param endpoint {@code GET /api/actions}; of what is told with its texts after it
 * @param answer a status, or {@code ok} for any 2xx; of what is told, whether it is
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
   * Reads the tables of one kind in a page: each begins with who, the same in all of them, and has
   * a line for each endpoint, with each one's answer.
   *
   * @param name what the first column of these is called
   * @param people all who must have a column
   */
  static List<Cell> of(String page, String name, Set<String> people) {
    List<String> who = List.of();
    List<Cell> cells = new ArrayList<>();
    boolean within = false;
    for (String each : page.lines().toList()) {
      List<String> line = columns(each);
      String first = line.isEmpty() ? "" : line.getFirst();
      within &= each.startsWith("|");
      if (first.equals(name)) {
        within = true;
        who = line;
        assertThat(who.subList(1, who.size())).containsExactlyInAnyOrderElementsOf(people);
      } else if (within && first.startsWith("`")) {
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
