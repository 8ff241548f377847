package org.maractracker.command.imports.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.action.ImportAction;
import org.maractracker.command.dispatch.CommandDispatcher;
import org.maractracker.command.dispatch.CommandDispatcher.Answer;
import org.maractracker.command.dispatch.CommandDispatcher.Sender;
import org.maractracker.command.imports.file.ActionList;
import org.maractracker.command.imports.parse.MaracLookup;
import org.maractracker.command.imports.parse.ParsedRow;
import org.maractracker.command.imports.parse.RowReader;
import org.maractracker.command.imports.run.Comparison.Compared;
import org.maractracker.command.imports.run.ImportedRows.Lacking;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.springframework.stereotype.Component;

/** Importer of a list, row by row; it can also say what an import would do. */
@Component
class Importer {

  private static final Answer NOBODY_ASKED = new Answer(200, null, null, "{}", false);

  private final MaracLookup.OfMarac known;
  private final ImportedRows rows;
  private final CommandDispatcher dispatcher;

  Importer(MaracLookup.OfMarac known, ImportedRows rows, CommandDispatcher dispatcher) {
    this.known = known;
    this.rows = rows;
    this.dispatcher = dispatcher;
  }

  /** Returns what taking the list over would do; stores nothing. */
  ImportReport tried(String maracId, ActionList list, ReadingWish wish) {
    return tried(list, compared(maracId, list, wish), rows.lacking(maracId));
  }

  /** Refuses a list as of a day to come, with code {@code date-in-future}. */
  void refuseListToCome(String maracId, ReadingWish wish) {
    if (wish.listAsOf() != null) {
      known.now(maracId, wish.listAsOf());
    }
  }

  static ImportReport tried(ActionList list, List<Compared> rows, Lacking lacking) {
    List<RowReport> reports = rows.stream().map(row -> tried(row, lacking)).toList();
    return ImportReport.of(list.sheets(), reports);
  }

  private static RowReport tried(Compared row, Lacking lacking) {
    if (row.isNew()) {
      return stored(Result.WOULD_IMPORT, row.reading());
    }
    GapFilling gaps = GapFilling.of(row, lacking);
    return gaps == null
        ? RowOutcome.on(row, Result.ALREADY_IMPORTED)
        : gaps.report(Result.WOULD_FILL, row);
  }

  /**
   * Takes the list over.
   *
   * @param goesOn given the number of rows done; returns false to stop before the next
   * @return what became of each row; null when it was stopped
   */
  @Nullable ImportReport run(Job job, ActionList list, IntPredicate goesOn) {
    List<RowReport> reports = new ArrayList<>();
    Lacking lacking = rows.lacking(job.maracId());
    for (Compared row : compared(job.maracId(), list, job.wish())) {
      if (!goesOn.test(reports.size())) {
        return null;
      }
      reports.add(row.isNew() ? store(job, row.reading()) : again(job, row, lacking));
    }
    return ImportReport.of(list.sheets(), reports);
  }

  private List<Compared> compared(String maracId, ActionList list, ReadingWish wish) {
    MaracLookup now = known.now(maracId, wish.listAsOf());
    List<ParsedRow> readings =
        list.lines().stream().map(line -> RowReader.read(maracId, now, line)).toList();
    return new Comparison(maracId, rows.ofMarac(maracId)).of(readings);
  }

  /**
   * Returns whether a row was stored by this very run, before its node died, or by an earlier one.
   */
  private static Result before(Job job, Compared row) {
    ImportedRow before = row.before();
    return before != null && isOfRun(before, job) ? Result.IMPORTED : Result.ALREADY_IMPORTED;
  }

  private static boolean isOfRun(ImportedRow row, Job job) {
    return job.importId().equals(row.importId()) && row.run() == job.run();
  }

  private RowReport again(Job job, Compared row, Lacking lacking) {
    GapFilling gaps = GapFilling.of(row, lacking);
    if (gaps == null) {
      return RowOutcome.on(row, before(job, row));
    }
    try {
      gaps.commands()
          .forEach(command -> dispatcher.send(command, sender(job), stored -> NOBODY_ASKED));
      return gaps.report(Result.FILLED, row);
    } catch (RuleViolated refusal) {
      if (refusal.code() == ProblemCode.UNAVAILABLE) {
        throw refusal;
      }
      return RowReport.refused(row.reading().line().source(), refusal);
    }
  }

  private RowReport store(Job job, ParsedRow reading) {
    ImportAction action = Objects.requireNonNull(reading.action());
    ImportedRow row = ImportedRow.of(reading.line(), job.maracId(), job.importId(), job.run());
    try {
      dispatcher.send(
          action,
          sender(job),
          stored -> {
            rows.remember(job.maracId(), row);
            return NOBODY_ASKED;
          });
      return stored(Result.IMPORTED, reading);
    } catch (RuleViolated refusal) {
      return refused(refusal, reading, row);
    }
  }

  /**
   * Reports a refused row. A refusal that is only temporary is thrown on, for it does not refuse
   * the row; a row whose action is there already was stored by now.
   */
  private RowReport refused(RuleViolated refusal, ParsedRow reading, ImportedRow row) {
    if (refusal.code() == ProblemCode.UNAVAILABLE) {
      throw refusal;
    }
    boolean isThere =
        refusal.code() == ProblemCode.DUPLICATE_REFERENCE
            && rows.of(row.actionId()).filter(row::equals).isPresent();
    return isThere
        ? stored(Result.IMPORTED, reading)
        : RowReport.refused(reading.line().source(), refusal);
  }

  private static Sender sender(Job job) {
    return new Sender(job.caller(), job.as(), null, null, "", job.importId().toString());
  }

  private static RowReport stored(Result result, ParsedRow reading) {
    return RowOutcome.stored(result, reading);
  }
}
