package org.maractracker.command.imports.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Date of the meeting that a whole sheet is of, where no column says it: from a line above or
 * between its rows, or from the sheet's name.
 */
final class MeetingDay {

  /** Month and year as the names of sheets have them, "Oct 24": in a cell it may be a day. */
  private static final Pattern MONTH_OF_YEAR =
      Pattern.compile("(?i)(?<month>[a-z]{3,9})[ .'\u2019_-]+(?<year>\\d{2})");

  /** What may stand beside the date in a row that heads those below it. */
  private static final Pattern OF_A_MEETING =
      Pattern.compile("(?i)(?:marac|meeting|date|of|held|on|the|[\\s:,.()-])*");

  /** Lines that say when the list was last touched, and not when the meeting was. */
  private static final Pattern OF_THE_LIST =
      Pattern.compile(
          "(?i).*\\b(?:updated|printed|version|exported|saved|created|as (?:of|at))\\b.*");

  private MeetingDay() {}

  /** Returns the one date that a line above the list says; empty when it says none, or several. */
  static Optional<PartialDate> above(List<Sheet.Row> rows) {
    List<PartialDate> all =
        rows.stream()
            .flatMap(row -> row.cells().stream())
            .filter(cell -> !cell.isEmpty() && !cell.repeated())
            .filter(cell -> !OF_THE_LIST.matcher(cell.text()).matches())
            .flatMap(cell -> said(cell).stream())
            .distinct()
            .toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  /** Returns the date of a row that says nothing else: a heading of what follows. */
  static Optional<PartialDate> alone(Sheet.Row row) {
    return row.filledColumns().count() == 1 && row.cells().stream().allMatch(MeetingDay::isOnlyADay)
        ? above(List.of(row))
        : Optional.empty();
  }

  /** Returns whether a cell says a date and no more: "Visit by 20/03/2019" is an action. */
  private static boolean isOnlyADay(Cell cell) {
    if (cell.isEmpty() || Dates.of(cell).isPresent()) {
      return true;
    }
    String rest = cell.text();
    for (Dates.Found found : Dates.in(cell.text()).reversed()) {
      rest = rest.substring(0, found.from()) + rest.substring(found.to());
    }
    return OF_A_MEETING.matcher(rest).matches();
  }

  /** Returns the date in a sheet's name; empty when there is none. */
  static Optional<PartialDate> named(@Nullable String sheet) {
    if (sheet == null) {
      return Optional.empty();
    }
    Matcher month = MONTH_OF_YEAR.matcher(sheet.strip());
    String name = month.matches() ? month.group("month") + " 20" + month.group("year") : sheet;
    Cell cell = Cell.of(name.toLowerCase(Locale.ROOT).replace('_', ' '));
    return said(cell);
  }

  private static Optional<PartialDate> said(Cell cell) {
    Optional<PartialDate> whole = Dates.of(cell);
    if (whole.isPresent()) {
      return whole;
    }
    List<Dates.Found> found = Dates.in(cell.text());
    return found.size() == 1 ? Optional.ofNullable(found.getFirst().known()) : Optional.empty();
  }
}
