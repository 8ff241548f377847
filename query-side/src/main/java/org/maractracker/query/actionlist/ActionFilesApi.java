package org.maractracker.query.actionlist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.action.ActionReading;
import org.maractracker.query.action.ActionRow;
import org.maractracker.query.action.ActionSelection;
import org.maractracker.query.action.FoundAction;
import org.maractracker.query.action.Scope;
import org.maractracker.query.page.Moment;
import org.maractracker.query.page.Parameters;
import org.maractracker.query.paper.CsvFile;
import org.maractracker.query.paper.ListFile;
import org.maractracker.query.paper.PaperApi;
import org.maractracker.query.paper.PaperFormat;
import org.maractracker.query.paper.XlsxFile;
import org.maractracker.query.view.Stale;
import org.springframework.http.ResponseEntity;

/** Answers an action list as a file: whole, and for those who may read what is in it. */
final class ActionFilesApi {

  /** Some nine years of a MARAC. */
  static final int MOST = 20_000;

  /**
   * How a page of the list is described to clients: of a page that is answered where a file can be,
   * too, the rows' type is no longer known.
   */
  record ActionPage(
      List<ActionRow> items, @Nullable String next, long position, @Nullable Boolean stale) {}

  private final ActionFiles files;

  ActionFilesApi(ActionFiles files) {
    this.files = files;
  }

  /** The form wanted; a file has no pages. */
  static PaperFormat asked(
      Parameters given,
      @Nullable String format,
      @Nullable String accept,
      @Nullable String limit,
      @Nullable String cursor) {
    PaperFormat form =
        PaperApi.asked(given, format, accept, PaperFormat.JSON, PaperFormat.CSV, PaperFormat.XLSX);
    if (form != PaperFormat.JSON) {
      given.leftOut("limit", limit, "A file has the whole list.");
      given.leftOut("cursor", cursor, "A file has the whole list.");
    }
    return form;
  }

  /**
   * The file.
   *
   * @throws RuleViolated {@code forbidden} for who may only count; {@code malformed} when it would
   *     be too long; {@code unavailable} while an action may be missing from it
   */
  ResponseEntity<byte[]> answer(
      PaperFormat form,
      ActionReading reading,
      ActionSelection selection,
      Scope scope,
      Moment moment,
      Stale stale) {
    refuseWhoOnlyCounts(scope);
    refuseWhileSomeMayBeMissing(stale);
    List<FoundAction> found = reading.answers().readable(reading.all(selection, MOST), scope);
    ListFile list =
        files.of(
            found, scope, reading.answers().around(found), moment, days(reading, scope, moment));
    byte[] content =
        form == PaperFormat.CSV ? CsvFile.write(list) : XlsxFile.write(list, lastChange(found));
    return PaperApi.answer(form, "action-list", content);
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

  private static Map<String, LocalDate> days(ActionReading reading, Scope scope, Moment moment) {
    LocalDate on = moment.judgedOn(null);
    return on == null
        ? reading.answers().today(scope)
        : scope.sights().keySet().stream().collect(Collectors.toMap(marac -> marac, marac -> on));
  }

  private static Instant lastChange(List<FoundAction> found) {
    return found.stream()
        .map(action -> action.then().lastChangedAt())
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }
}
