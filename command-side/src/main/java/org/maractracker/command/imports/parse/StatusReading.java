package org.maractracker.command.imports.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.action.ImportAction.Done;
import org.maractracker.command.action.ImportAction.Ending;
import org.maractracker.command.action.ImportAction.Unachievable;
import org.maractracker.command.imports.file.Column;
import org.maractracker.command.imports.file.Dates;
import org.maractracker.command.imports.file.SheetRow;
import org.maractracker.events.PartialDate;

/**
 * Reading of what a row says became of its action, such that nothing is taken for done that may not
 * be.
 */
final class StatusReading {

  private static final String STATUS = "status";

  private final String words;
  private final Optional<PartialDate> reportedOn;
  private final PartialDate agreedOn;
  private final LocalDate today;
  private final List<Dates.Found> dates;
  private final boolean saidTwice;
  private final boolean struck;
  private final List<RowRemark> said = new ArrayList<>();
  private final @Nullable Ending ending;

  StatusReading(SheetRow line, PartialDate agreedOn, LocalDate today) {
    this.words = line.text(Column.STATUS);
    this.reportedOn = Dates.of(line.cell(Column.REPORTED_ON));
    this.agreedOn = agreedOn;
    this.today = today;
    this.dates = Dates.in(words);
    this.struck = line.struck();
    this.saidTwice =
        line.others().entrySet().stream()
            .anyMatch(other ->
                !other.getValue().isBlank()
                    && Column.headed(other.getKey()).equals(Optional.of(Column.STATUS)));
    if (reportedOn.isEmpty() && !line.cell(Column.REPORTED_ON).isEmpty()) {
      said.add(
          new RowRemark(
              "dateStatusReported", "This is no date that can be read; its words are kept."));
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
    return reportedOn.filter(on -> contradicts(on).isEmpty()).orElse(null);
  }

  List<RowRemark> said() {
    return said;
  }

  /**
   * Reads the ending. Struck out, an action may be done, cancelled or a mistake: nobody here can
   * know which.
   */
  private @Nullable Ending read() {
    if (struck) {
      return open(
          "The row is struck through in the sheet, wholly or in part: it stays open, and its note"
              + " says so.");
    }
    if (words.isEmpty()) {
      return null;
    }
    StatusWords plain = dates.size() > 1 ? StatusWords.UNCLEAR : StatusWords.of(withoutDate());
    if (plain == StatusWords.UNCLEAR) {
      return open("This does not say plainly that it ended: it stays open, with these words.");
    }
    if (saidTwice) {
      return open(
          "Another column says something of the status too: it stays open, with these words.");
    }
    Optional<PartialDate> when = when();
    if (when.isEmpty()) {
      return open(whyNoDate());
    }
    Optional<String> contradiction = contradicts(when.get());
    if (contradiction.isPresent()) {
      return open(contradiction.get());
    }
    sayHowItWasRead(when.get());
    return plain == StatusWords.DONE
        ? new Done(when.get(), words)
        : new Unachievable(when.get(), plain.reasonClass(), words);
  }

  private @Nullable Ending open(String why) {
    said.add(new RowRemark(STATUS, why));
    return null;
  }

  private String withoutDate() {
    return dates.isEmpty()
        ? words
        : words.substring(0, dates.getFirst().from()) + words.substring(dates.getFirst().to());
  }

  private Optional<PartialDate> when() {
    if (dates.isEmpty()) {
      return reportedOn;
    }
    Dates.Found date = dates.getFirst();
    if (date.known() != null) {
      return Optional.of(date.known());
    }
    return agreedOn.imprecise()
        ? Optional.empty()
        : date.onOrAfter(agreedOn.firstDay()).filter(this::wasBeforeTheReport);
  }

  /** Returns whether it can have happened by the day it was reported. */
  private boolean wasBeforeTheReport(PartialDate on) {
    return reportedOn.isEmpty() || !on.firstDay().isAfter(reportedOn.get().lastDay());
  }

  private String whyNoDate() {
    return dates.isEmpty()
        ? "This says that it ended and not when: it stays open, with these words."
        : "The year is missing, and does not follow from the other dates: it stays open, with these"
            + " words.";
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

  private void sayHowItWasRead(PartialDate when) {
    if (dates.isEmpty()) {
      said.add(
          new RowRemark(
              STATUS,
              "It has no date of its own: read as of the day it was reported, " + when + "."));
    } else if (dates.getFirst().known() == null) {
      said.add(
          new RowRemark(
              STATUS,
              "The year is missing: read as %s, the first such day from the Marac date on."
                  .formatted(when)));
    }
  }
}
