package org.maractracker.command.imports.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.action.ImportAction;
import org.maractracker.command.imports.file.Cell;
import org.maractracker.command.imports.file.Column;
import org.maractracker.command.imports.file.Dates;
import org.maractracker.command.imports.file.SheetRow;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ListedCase;

/**
 * Reader of one row: what the row says plainly becomes part of the action, what it does not is kept
 * in its words, and reported.
 */
public final class RowReader {

  private static final int LONGEST_TEXT = 4000;
  private static final int LONGEST_NAME = 200;

  /** List within a cell: "1. Ring 2. Write". */
  private static final Pattern NUMBERED = Pattern.compile("(?s)(?:^|\\s)1[.)]\\s.*\\s2[.)]\\s");

  private final String maracId;
  private final MaracLookup known;
  private final SheetRow line;
  private final List<RowRemark> said = new ArrayList<>();
  private final List<UUID> possibleCases = new ArrayList<>();
  private final LeftoverText kept = new LeftoverText();

  private RowReader(String maracId, MaracLookup known, SheetRow line) {
    this.maracId = maracId;
    this.known = known;
    this.line = line;
  }

  public static ParsedRow read(String maracId, MaracLookup known, SheetRow line) {
    RowReader row = new RowReader(maracId, known, line.withoutFailed());
    line.failed()
        .forEach(column ->
            row.say(
                column.field(),
                "A formula failed here (#N/A or the like), so that the cell says nothing."));
    UUID here = row.here();
    ImportAction action = row.action();
    return here == null
        ? new ParsedRow(line, action, row.said, null, row.possibleCases)
        : new ParsedRow(line, null, row.saidOfWhatIsHere(here, action), here, List.of());
  }

  /** Returns the action that the row names by its id, if it is one of the MARAC's. */
  private @Nullable UUID here() {
    String id = line.text(Column.ACTION_ID);
    try {
      return id.isEmpty() || !known.hasAction(UUID.fromString(id)) ? null : UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private List<RowRemark> saidOfWhatIsHere(UUID here, @Nullable ImportAction read) {
    boolean ended = read != null && read.ending() != null;
    String what =
        ended && known.isOpen(here)
            ? "This action is here already, and open. The row says that it ended, which changes nothing:"
                + " record it on the action itself."
            : "This action is here already: a list changes nothing of it.";
    return List.of(new RowRemark("actionId", what));
  }

  private @Nullable ImportAction action() {
    if (line.longestText() > LONGEST_TEXT) {
      say("row", "A cell of this row is longer than 4,000 characters.");
      return null;
    }
    Optional<PartialDate> agreedOn = agreedOn();
    String description = line.text(Column.ACTION);
    sayHowItLooks(description);
    if (description.isEmpty()) {
      say("action", "There is no action in this row.");
      return null;
    }
    return agreedOn.map(day -> action(day, description)).orElse(null);
  }

  private void sayHowItLooks(String description) {
    if (line.look().hidden()) {
      say("row", "The sheet hides this row; it is read all the same.");
    }
    if (!line.notes().isEmpty()) {
      say("row", "There are notes or comments on its cells; their words are kept.");
    }
    if (description.lines().filter(text -> !text.isBlank()).count() > 1
        || NUMBERED.matcher(description).find()) {
      say(
          "action",
          "This cell may hold several actions: they are taken over as one. Put each in a row of its"
              + " own if they end apart.");
    }
    if (line.look().dated()) {
      say("maracDate", "The sheet's own date holds for this row.");
    }
  }

  private Optional<PartialDate> agreedOn() {
    Optional<Dates.Read> read = Dates.read(line.cell(Column.MARAC_DATE), null);
    read.ifPresent(day -> sayHow("maracDate", day));
    Optional<PartialDate> date = read.map(Dates.Read::date);
    if (date.isEmpty()) {
      say(
          "maracDate",
          line.cell(Column.MARAC_DATE).isEmpty()
              ? "There is no Marac date in this row."
              : "This is no date that can be read. Write it as 31/12/2025.");
    }
    if (date.isPresent() && date.get().firstDay().isAfter(known.today())) {
      say("maracDate", "This date is still to come.");
      return Optional.empty();
    }
    return date;
  }

  private @Nullable ImportAction action(PartialDate agreedOn, String description) {
    UUID meetingId = meetingId(agreedOn);
    UUID caseId = caseId();
    Agencies.Named owner = owner();
    LocalDate dueOn = dueOn(agreedOn);
    StatusReading standing = standing(agreedOn);
    if (line.struck()) {
      kept.add("struck through, wholly or in part");
    }
    line.others().forEach(kept::add);
    line.notes().forEach(note -> kept.add("note on " + note.name(), note.text()));
    String note = kept.note();
    if (note != null && note.length() > LONGEST_TEXT) {
      say("status", "What the row says besides is longer than 4,000 characters.");
      return null;
    }
    return new ImportAction(
        maracId,
        line.actionId(maracId),
        meetingId,
        caseId,
        description,
        dueOn,
        owner.agencyId(),
        owner.person(),
        note,
        note == null ? null : standing.notedOn(),
        standing.ending(),
        caseId == null ? listed() : null,
        line.source(),
        agreedOn);
  }

  /** Returns the words about whom it is for, for those who may read them. */
  private @Nullable ListedCase listed() {
    String reference = line.text(Column.CASE_NUMBER);
    String victim = line.text(Column.VICTIM);
    return reference.isEmpty() && victim.isEmpty()
        ? null
        : new ListedCase(reference.isEmpty() ? null : reference, victim.isEmpty() ? null : victim);
  }

  private @Nullable UUID meetingId(PartialDate agreedOn) {
    Optional<UUID> meeting =
        agreedOn.imprecise() ? Optional.empty() : known.meetingOn(agreedOn.firstDay());
    if (meeting.isEmpty()) {
      say(
          "maracDate",
          agreedOn.imprecise()
              ? "This is a month and no day: it is taken over without a meeting."
              : "The MARAC has no meeting on that day: it is taken over without one.");
    }
    return meeting.orElse(null);
  }

  private @Nullable UUID caseId() {
    String reference = line.text(Column.CASE_NUMBER);
    String victim = line.text(Column.VICTIM);
    Optional<MaracLookup.KnownCase> found =
        reference.isEmpty() || reference.length() > LONGEST_NAME
            ? Optional.empty()
            : known.caseWith(reference);
    if (found.isPresent()
        && (victim.isEmpty() || NameMatcher.isOne(victim, found.get().victim()))) {
      if (victim.isEmpty()) {
        say("caseNumber", "No name stands beside the number: the number alone says whose it is.");
      }
      return found.get().caseId();
    }
    found.map(MaracLookup.KnownCase::caseId).ifPresent(possibleCases::add);
    if (!victim.isEmpty() && victim.length() <= LONGEST_NAME) {
      known.casesLike(victim).stream()
          .filter(each -> !possibleCases.contains(each))
          .forEach(possibleCases::add);
    }
    say("caseNumber", whyNoCase(reference, found.isPresent()));
    if (!possibleCases.isEmpty()) {
      say(
          "caseNumber",
          "The cases that the number and the name point to are named here (possibleCases); none of"
              + " them is taken.");
    }
    return null;
  }

  private static String whyNoCase(String reference, boolean found) {
    if (found) {
      return "The name is not that of the case with this number: it is taken over without a case.";
    }
    return reference.isEmpty()
        ? "There is no case number: it is taken over without a case."
        : "The MARAC has no case with this number: it is taken over without one.";
  }

  private Agencies.Named owner() {
    Agencies.Named named = known.agencies().in(line.text(Column.AGENCY));
    String person = line.text(Column.REPRESENTATIVE);
    if (named.agencyId() == null) {
      say(
          "agency",
          line.cell(Column.AGENCY).isEmpty()
              ? "There is no agency: it is taken over without an owner."
              : "This does not name one agency of the MARAC: it is taken over without an owner.");
      keep("agency / representative", Column.AGENCY);
      keep("representative", Column.REPRESENTATIVE);
      return named;
    }
    if (named.person() != null || person.isEmpty() || person.length() > LONGEST_NAME) {
      if (!person.isEmpty()) {
        keep("representative", Column.REPRESENTATIVE);
      }
      return named;
    }
    return new Agencies.Named(named.agencyId(), person);
  }

  private @Nullable LocalDate dueOn(PartialDate agreedOn) {
    Cell cell = line.cell(Column.DUE_ON);
    if (cell.isEmpty()) {
      return null;
    }
    Optional<Dates.Read> read =
        Dates.read(cell, agreedOn.imprecise() ? null : agreedOn.firstDay())
            .filter(due -> !due.date().imprecise());
    if (read.isPresent() && !read.get().date().firstDay().isBefore(agreedOn.firstDay())) {
      sayHow("dueDate", read.get());
      return read.get().date().firstDay();
    }
    say(
        "dueDate",
        read.isPresent()
            ? "This is before the Marac date: it is taken over without a due date."
            : "This is no day that can be read: it is taken over without a due date.");
    keep("due date", Column.DUE_ON);
    return null;
  }

  /** Says how a day was read, where it is not plain. */
  private void sayHow(String field, Dates.Read read) {
    if (read.remark() != null) {
      say(field, read.remark());
    }
  }

  private StatusReading standing(PartialDate agreedOn) {
    StatusReading standing = new StatusReading(line, agreedOn, known.today(), known.listAsOf());
    said.addAll(standing.said());
    if (standing.ending() == null) {
      keep("status", Column.STATUS);
      keep("date status reported", Column.REPORTED_ON);
    } else if (!standing.reportedOn().equals(Optional.of(standing.ending().on()))) {
      keep("date status reported", Column.REPORTED_ON);
    }
    return standing;
  }

  private void keep(String name, Column column) {
    kept.add(name, line.text(column));
  }

  private void say(String field, String message) {
    said.add(new RowRemark(field, message));
  }
}
