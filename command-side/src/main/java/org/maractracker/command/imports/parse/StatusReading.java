package org.maractracker.command.imports.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.action.ImportAction.Done;
import org.maractracker.command.action.ImportAction.Ending;
import org.maractracker.command.action.ImportAction.Unachievable;
import org.maractracker.command.imports.file.Cell;
import org.maractracker.command.imports.file.Column;
import org.maractracker.command.imports.file.Dates;
import org.maractracker.command.imports.file.SheetRow;
import org.maractracker.command.imports.parse.StatusCells.Said;
import org.maractracker.events.PartialDate;

/**
 * Reading of what a row says became of its action, such that nothing is taken for done that may not
 * be.
 */
final class StatusReading {

  private static final String STATUS = "status";
  private static final String ANOTHER_WORD =
      "Another column, or a note, may say something else of the status: it stays open, with all words.";

  private final SheetRow line;
  private final StatusCells cells;
  private final String words;
  private final Optional<Dates.Read> reported;
  private final PartialDate agreedOn;
  private final LocalDate today;
  private final LocalDate listAsOf;
  private final List<Dates.Found> dates;
  private final List<RowRemark> said = new ArrayList<>();
  private final @Nullable Ending ending;

  StatusReading(SheetRow line, PartialDate agreedOn, LocalDate today, LocalDate listAsOf) {
    this.line = line;
    this.cells = StatusCells.of(line);
    this.words = cells.first().words();
    this.agreedOn = agreedOn;
    this.today = today;
    this.listAsOf = listAsOf;
    this.dates = Dates.in(words);
    Cell cell = line.cell(Column.REPORTED_ON);
    this.reported = Dates.read(cell, agreedOn.imprecise() ? null : agreedOn.firstDay());
    if (!cell.isEmpty()) {
      String remark =
          reported.isEmpty()
              ? "This is no date that can be read; its words are kept."
              : reported.get().remark();
      if (remark != null) {
        said.add(new RowRemark("dateStatusReported", remark));
      }
    }
    this.ending = read();
  }

  /** Returns how it ended; null when the row does not say so plainly. */
  @Nullable Ending ending() {
    return ending;
  }

  /**
   * Returns when the status was reported; null when the row has no date for it, or one that cannot
   * be right.
   */
  @Nullable PartialDate notedOn() {
    return reportedOn().filter(on -> contradicts(on).isEmpty()).orElse(null);
  }

  /** Returns the day the status was reported, as the row has it. */
  Optional<PartialDate> reportedOn() {
    return reported.map(Dates.Read::date);
  }

  List<RowRemark> said() {
    return said;
  }

  /**
   * Reads the ending. Struck out, an action may be done, cancelled or a mistake: nobody here can
   * know which.
   */
  private @Nullable Ending read() {
    if (line.struck()) {
      return open(
          "The row is struck through in the sheet, wholly or in part: it stays open, and its note"
              + " says so.");
    }
    StatusWords plain = plain();
    if (plain == null) {
      return null;
    }
    if (plain == StatusWords.UNCLEAR) {
      return open("This does not say plainly that it ended: it stays open, with these words.");
    }
    if (!restLeavesStanding(plain)) {
      return open(ANOTHER_WORD);
    }
    if (isCount()) {
      return open(
          "This may be a day without its year, or so many done of so many: it stays open, with these"
              + " words.");
    }
    Optional<PartialDate> when = when();
    if (when.isEmpty() && !dates.isEmpty() && !canBeACount()) {
      return open(
          "The year is missing, and does not follow from the other dates: it stays open, with these"
              + " words.");
    }
    PartialDate on = when.orElseGet(() -> PartialDate.of(listAsOf));
    Optional<String> contradiction = contradicts(on);
    if (contradiction.isPresent()) {
      return open(contradiction.get());
    }
    sayHowItWasRead(plain, on, when.isEmpty());
    return plain == StatusWords.DONE
        ? new Done(on, when.isEmpty(), outcome())
        : new Unachievable(on, when.isEmpty(), plain.reasonClass(), words);
  }

  /** Returns what the row says plainly; null when it says nothing. */
  private @Nullable StatusWords plain() {
    boolean colour = StatusWords.isColourOfAnEnding(words);
    if (reported.isPresent()
        && (words.isEmpty() || colour)
        && Column.isDayOfEnding(line.heading(Column.REPORTED_ON))) {
      return StatusWords.DONE;
    }
    return words.isEmpty() ? null : cells.first().plain();
  }

  private String outcome() {
    return words.isEmpty()
        ? line.heading(Column.REPORTED_ON) + " " + line.text(Column.REPORTED_ON)
        : words;
  }

  /** Returns whether what stands beside the status leaves it standing, notes on cells too. */
  private boolean restLeavesStanding(StatusWords plain) {
    boolean columns =
        cells.beside().stream()
            .allMatch(each -> agrees(each, plain) || StatusWords.leavesStanding(each.words()));
    // A day alone is weaker than a word: whatever else the row says must leave it standing.
    boolean inWords = !words.isEmpty() && !StatusWords.isColourOfAnEnding(words);
    boolean others =
        inWords || line.others().values().stream().allMatch(StatusWords::leavesStanding);
    return columns
        && others
        && line.notes().stream()
            .allMatch(note ->
                agrees(new Said("", note.text()), plain)
                    || (note.column() != Column.STATUS && StatusWords.leavesStanding(note.text())));
  }

  private static boolean agrees(Said beside, StatusWords plain) {
    StatusWords other = beside.plain();
    return other == plain || (other.isUnachievable() && plain.isUnachievable());
  }

  private @Nullable Ending open(String why) {
    said.add(new RowRemark(STATUS, why));
    return null;
  }

  /** Returns whether the numbers in it may be a count, of which not all is done: "2/3". */
  private boolean isCount() {
    return canBeACount() && dates.getFirst().day() != dates.getFirst().month();
  }

  /**
   * Returns whether the numbers in it may be a count, unless "on" stands before them, or the day it
   * was reported is that day. "3/3" is done either way, though not on a day that is known.
   */
  private boolean canBeACount() {
    if (dates.isEmpty() || !dates.getFirst().canBeACount()) {
      return false;
    }
    Dates.Found found = dates.getFirst();
    boolean on = words.substring(0, found.from()).strip().toLowerCase(Locale.ROOT).endsWith(" on");
    return !on && !found.onOrAfter(agreedOn.firstDay()).equals(reportedOn());
  }

  private Optional<PartialDate> when() {
    if (dates.isEmpty() || canBeACount()) {
      return besideOn().or(this::reportedOn);
    }
    Dates.Found date = dates.getFirst();
    if (date.known() != null) {
      return Optional.of(date.known());
    }
    return agreedOn.imprecise()
        ? Optional.empty()
        : date.onOrAfter(agreedOn.firstDay()).filter(this::wasBeforeTheReport);
  }

  /** Returns the whole date of another column that says the same. */
  private Optional<PartialDate> besideOn() {
    return cells.beside().stream()
        .filter(each -> each.plain() != StatusWords.UNCLEAR)
        .flatMap(each -> Dates.in(each.words()).stream())
        .flatMap(found -> Optional.ofNullable(found.known()).stream())
        .findFirst();
  }

  /** Returns whether it can have happened by the day it was reported. */
  private boolean wasBeforeTheReport(PartialDate on) {
    return reportedOn().isEmpty() || !on.firstDay().isAfter(reportedOn().get().lastDay());
  }

  private Optional<String> contradicts(PartialDate on) {
    if (on.firstDay().isAfter(today)) {
      return Optional.of("The date is still to come: it stays open, with these words.");
    }
    if (!wasBeforeTheReport(on)) {
      return Optional.of(
          "The date is after the day it was reported, so that one of the two is wrong: it stays open,"
              + " with these words.");
    }
    return on.lastDay().isBefore(agreedOn.firstDay())
        ? Optional.of(
            "The date is before the Marac date, so that one of the two is wrong: it stays open, with"
                + " these words.")
        : Optional.empty();
  }

  private void sayHowItWasRead(StatusWords plain, PartialDate when, boolean dayUnknown) {
    if (dayUnknown) {
      say(
          "This says that it ended and not when: read as of the day of the list, %s, by which it had."
              .formatted(when));
    } else if ((dates.isEmpty() || canBeACount()) && besideOn().isEmpty()) {
      say(
          words.isEmpty()
              ? "Nothing but the day it was completed is said: read as done on " + when + "."
              : "It has no date of its own: read as of the day it was reported, " + when + ".");
    } else if (dates.isEmpty() || canBeACount()) {
      say("Another column about the status has the date: " + when + ".");
    } else if (dates.getFirst().known() == null) {
      say(
          "The year is missing: read as %s, the first such day from the Marac date on."
              .formatted(when));
    }
    if (plain == StatusWords.DONE && Column.words(words).contains("closed")) {
      say("\u201CClosed\u201D is read as done.");
    }
  }

  private void say(String sentence) {
    said.add(new RowRemark(STATUS, sentence));
  }
}
