package org.maractracker.query.action;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.view.Stale;

/** Makes answers of a view's rows, each as its reader is to see it. */
public final class ActionAnswers {

  private final SurroundingRows surroundings;
  private final Clock clock;

  public ActionAnswers(ActionRows rows, Clock clock) {
    this.surroundings = rows.surroundings();
    this.clock = clock;
  }

  /** The day it is now in each MARAC: its own, wherever this runs. */
  public Map<String, LocalDate> today(Scope scope) {
    Map<String, ZoneId> zones = surroundings.zones(scope.sights().keySet());
    Map<String, LocalDate> days = new TreeMap<>();
    scope
        .sights()
        .keySet()
        .forEach(
            marac -> days.put(marac, today(zones.getOrDefault(marac, Surroundings.DEFAULT_ZONE))));
    return days;
  }

  private LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /**
   * Rows of a list.
   *
   * @param on the day they are judged on; null for today
   * @param stale asked for before the actions were
   */
  public List<ActionRow> rows(
      List<ActionState> actions, Scope scope, @Nullable LocalDate on, Stale stale) {
    Surroundings around = surroundings.around(actions);
    return actions.stream()
        .map(action -> row(action, scope.sight(action), around, on, stale))
        .toList();
  }

  private ActionRow row(
      ActionState action, Sight sight, Surroundings around, @Nullable LocalDate on, Stale stale) {
    LocalDate day = on == null ? today(around.zone(action.maracId())) : on;
    ActionAnswer whole = ActionAnswer.of(action, day, around, stale);
    return sight.reads(action) ? whole : ActionReference.of(whole);
  }

  /** One action, whole; empty when the caller may not know of it. */
  public Optional<ActionAnswer> item(ActionState action, Caller caller, Stale stale) {
    if (!Sight.of(caller, action.maracId()).reads(action)) {
      return Optional.empty();
    }
    Surroundings around = surroundings.around(List.of(action));
    return Optional.of(
        ActionAnswer.of(action, today(around.zone(action.maracId())), around, stale));
  }

  /**
   * Refuses a MARAC that has a member but was never established.
   *
   * @throws RuleViolated {@code not-found}
   */
  public void requireEstablished(Scope scope) {
    if (scope.marac() != null && !surroundings.isMarac(scope.marac())) {
      throw new RuleViolated(ProblemCode.NOT_FOUND, "marac", "There is no such MARAC.");
    }
  }

  /** The MARAC a meeting belongs to. */
  public Optional<String> maracOf(UUID meetingId) {
    return surroundings.maracOf(meetingId);
  }
}
