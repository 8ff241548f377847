package org.maractracker.query.listfile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.asof.AsOfQueries;
import org.maractracker.query.engine.view.Stale;
import org.maractracker.query.export.CsvFile;
import org.maractracker.query.export.DocumentFormat;
import org.maractracker.query.export.ListFile;
import org.maractracker.query.export.NamedFile;
import org.maractracker.query.export.XlsxFile;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.model.action.ActionQueries;
import org.maractracker.query.model.action.ActionResponse;
import org.maractracker.query.model.action.ActionSelection;
import org.maractracker.query.model.action.ActionState;
import org.maractracker.query.model.action.Scope;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.store.events.EventArchive;
import org.springframework.stereotype.Component;

/**
 * Writer of lists of actions as files: whole, and only for those who may read their content. What
 * the views do not keep (agencies' names, when a status was recorded) is read from the store.
 */
@Component
public final class ActionListFile {

  /** Largest number of actions in a file: some nine years of a MARAC. */
  public static final int MOST = 20_000;

  private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^A-Za-z0-9]+");

  private final EventArchive archive;
  private final AsOfQueries past;

  public ActionListFile(EventArchive archive, AsOfQueries past) {
    this.archive = archive;
    this.past = past;
  }

  /**
   * Description of a page for clients (OpenAPI): where an address can also answer with a file, its
   * return type does not name the rows.
   */
  public record ActionPage(
      List<ActionResponse> items, @Nullable String next, long position, @Nullable Boolean stale) {}

  /**
   * List that is asked for.
   *
   * @param on the day it is judged on; null for today, where each MARAC is
   * @param stale what its views lack
   */
  public record Asked(
      ActionQueries reading, Scope scope, AsOf moment, @Nullable LocalDate on, Stale stale) {}

  /** Order of the rows of a file. */
  public enum Order {
    /** By meeting, case and due date, as a coordinator goes through the action list. */
    BY_MEETING,
    /** As the list itself has them. */
    OF_THE_LIST
  }

  /**
   * Returns the file. Its name ends with its marking, as a CSV file has no page to bear it on.
   *
   * @param name of the file, without its ending
   * @throws RuleViolated {@code forbidden} for callers who may only count; {@code malformed} when
   *     it would be too long; {@code unavailable} while an action may be missing from it
   */
  public NamedFile write(
      DocumentFormat form, String name, Asked asked, ActionSelection selection, Order order) {
    refuseWhoOnlyCounts(asked.scope);
    refuseWhileSomeMayBeMissing(asked.stale);
    List<ActionState> found =
        asked.reading.readable(asked.reading.all(selection.ofOwners(), MOST), asked.scope);
    ActionListRows rows =
        new ActionListRows(
            asked.reading.around(found),
            days(asked),
            found.stream().map(ActionFields::of).toList());
    rows.read(archive, past, asked.moment);
    ListFile list =
        new ListFile("Action list", rows.marking(), ListedAction.COLUMNS, rows.rows(order));
    return new NamedFile(
        form,
        name + "-" + NOT_IN_A_NAME.matcher(list.marking()).replaceAll("-"),
        form == DocumentFormat.CSV ? CsvFile.write(list) : XlsxFile.write(list, lastChange(found)));
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

  private static Map<String, LocalDate> days(Asked asked) {
    LocalDate on = asked.on;
    return on == null
        ? asked.reading.today(asked.scope)
        : asked.scope.sights().keySet().stream()
            .collect(Collectors.toMap(marac -> marac, marac -> on));
  }

  private static Instant lastChange(List<ActionState> found) {
    return found.stream()
        .map(ActionState::lastChangedAt)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }
}
