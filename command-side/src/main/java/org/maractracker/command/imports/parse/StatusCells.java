package org.maractracker.command.imports.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.maractracker.command.imports.file.Column;
import org.maractracker.command.imports.file.Dates;
import org.maractracker.command.imports.file.SheetRow;

/**
 * Cells of a row about its status: the one that is read, and those beside it.
 *
 * @param first empty of words when the row has none
 * @param beside the others that say anything
 */
record StatusCells(Said first, List<Said> beside) {

  private static final Said NOTHING = new Said("", "");

  StatusCells {
    beside = List.copyOf(beside);
  }

  /**
   * Cell about the status.
   *
   * @param heading empty when it has none
   */
  record Said(String heading, String words) {

    /** Returns what it says plainly, without its date. */
    StatusWords plain() {
      List<Dates.Found> dates = Dates.in(words);
      if (dates.size() > 1) {
        return StatusWords.UNCLEAR;
      }
      String bare = withoutDate(dates);
      boolean asks = Column.asksWhetherDone(heading);
      if (asks && bare.isEmpty() && !dates.isEmpty()) {
        return StatusWords.DONE;
      }
      return asks ? StatusWords.ofAnswer(bare) : StatusWords.of(bare);
    }

    private String withoutDate(List<Dates.Found> dates) {
      return dates.isEmpty()
          ? words
          : words.substring(0, dates.getFirst().from()) + words.substring(dates.getFirst().to());
    }
  }

  /**
   * Reads a row's cells about the status: the column's own is first, unless it is empty, or a mere
   * colour beside one that says plainly how it ended.
   */
  static StatusCells of(SheetRow line) {
    List<Said> all = new ArrayList<>();
    String own = line.text(Column.STATUS);
    if (!own.isEmpty()) {
      all.add(new Said(line.heading(Column.STATUS), own));
    }
    line.others().entrySet().stream()
        .filter(other -> !other.getValue().isBlank())
        .filter(other -> Column.headed(other.getKey()).equals(Optional.of(Column.STATUS)))
        .map(other -> new Said(other.getKey(), other.getValue()))
        .sorted(Comparator.comparing(said -> said.plain() == StatusWords.UNCLEAR))
        .forEach(all::add);
    if (all.isEmpty()) {
      return new StatusCells(NOTHING, List.of());
    }
    boolean colour = StatusWords.isColourOfAnEnding(all.getFirst().words());
    int first = colour && all.size() > 1 && all.get(1).plain() != StatusWords.UNCLEAR ? 1 : 0;
    Said read = all.remove(first);
    return new StatusCells(read, all);
  }
}
