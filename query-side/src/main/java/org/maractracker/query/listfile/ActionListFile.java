package org.maractracker.query.views.actionlist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.engine.view.Stale;
import org.maractracker.query.export.CsvFile;
import org.maractracker.query.export.DocumentFormat;
import org.maractracker.query.export.ListFile;
import org.maractracker.query.export.XlsxFile;
import org.maractracker.query.model.action.ActionQueries;
import org.maractracker.query.model.action.ActionResponse;
import org.maractracker.query.model.action.ActionSelection;
import org.maractracker.query.model.action.ActionState;
import org.maractracker.query.model.action.Scope;
import org.maractracker.query.web.page.AsOf;

/** Action list as a file: whole, and only for those who may read its content. */
final class ActionListFile {

  /** Largest number of actions in a file: some nine years of a MARAC. */
  static final int MOST = 20_000;

  /**
   * Description of a page for clients (OpenAPI): where an address can also answer with a file, its
   * return type does not name the rows.
   */
  record ActionPage(
      List<ActionResponse> items, @Nullable String next, long position, @Nullable Boolean stale) {}

  private final ActionFiles files;

  ActionListFile(ActionFiles files) {
    this.files = files;
  }

  /**
   * Returns the file's bytes.
   *
   * @throws RuleViolated {@code forbidden} for callers who may only count; {@code malformed} when
   *     it would be too long; {@code unavailable} while an action may be missing from it
   */
  byte[] write(
      DocumentFormat form,
      ActionQueries reading,
      ActionSelection selection,
      Scope scope,
      AsOf moment,
      Stale stale) {
    refuseWhoOnlyCounts(scope);
    refuseWhileSomeMayBeMissing(stale);
    List<ActionState> found = reading.readable(reading.all(selection.ofOwners(), MOST), scope);
    ListFile list =
        files.of(found, scope, reading.around(found), moment, days(reading, scope, moment));
    return form == DocumentFormat.CSV
        ? CsvFile.write(list)
        : XlsxFile.write(list, lastChange(found));
  }

  private static void refuseWhoOnlyCounts(Scope scope) {
    boolean reads =
        scope.sights().values().stream()
            .anyMatch(sight -> sight.whole() || !sight.agencies().isEmpty());
    if (!reads) {
      throw new RuleViolated(
          ProblemCode.FORBIDDEN, "Your role reads this list without what people wrote: no files.");
    }
  }

  private static void refuseWhileSomeMayBeMissing(Stale stale) {
    if (stale.anything() != null) {
      throw new RuleViolated(
          ProblemCode.UNAVAILABLE,
          "An event could not be applied, so that the file could say less than was recorded."
              + " Whoever runs the system must look.");
    }
  }

  private static Map<String, LocalDate> days(ActionQueries reading, Scope scope, AsOf moment) {
    LocalDate on = moment.judgedOn(null);
    return on == null
        ? reading.today(scope)
        : scope.sights().keySet().stream().collect(Collectors.toMap(marac -> marac, marac -> on));
  }

  private static Instant lastChange(List<ActionState> found) {
    return found.stream()
        .map(ActionState::lastChangedAt)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }
}
