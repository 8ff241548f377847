package org.maractracker.query.model.action;

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
import org.maractracker.query.engine.view.Stale;

/** Makes answers of what was found, each as its reader is to see it. */
public final class ActionResponses {

  private final ActionContextSource surroundings;
  private final Clock clock;

  ActionResponses(ActionContextSource surroundings, Clock clock) {
    this.surroundings = surroundings;
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
            marac -> days.put(marac, today(zones.getOrDefault(marac, ActionContext.DEFAULT_ZONE))));
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
  public List<ActionResponse> rows(
      List<ActionAsOf> actions, Scope scope, @Nullable LocalDate on, Stale stale) {
    ActionContext around = around(actions);
    return actions.stream()
        .map(action -> row(action, scope.sight(action.now()), around, on, stale))
        .toList();
  }

  /** Those of the actions that may be read, and not only counted. */
  public List<ActionAsOf> readable(List<ActionAsOf> actions, Scope scope) {
    return actions.stream()
        .filter(action -> scope.sight(action.now()).reads(action.now()))
        .toList();
  }

  /** What surrounds the actions. */
  public ActionContext around(List<ActionAsOf> actions) {
    return surroundings.around(actions.stream().map(ActionAsOf::then).toList());
  }

  private ActionResponse row(
      ActionAsOf found,
      ReadAccess sight,
      ActionContext around,
      @Nullable LocalDate on,
      Stale stale) {
    ActionState action = found.then();
    LocalDate day = on == null ? today(around.zone(action.maracId())) : on;
    ActionDetails whole = ActionDetails.of(action, day, around, stale);
    return sight.reads(found.now()) ? whole : AnonymisedAction.of(whole);
  }

  /**
   * One action, whole; empty when the caller may not know of it.
   *
   * @param on the day it is judged on; null for today
   */
  public Optional<ActionDetails> item(
      ActionAsOf found, Caller caller, @Nullable LocalDate on, Stale stale) {
    ActionState action = found.then();
    if (!ReadAccess.of(caller, action.maracId()).reads(found.now())) {
      return Optional.empty();
    }
    ActionContext around = around(List.of(found));
    LocalDate day = on == null ? today(around.zone(action.maracId())) : on;
    return Optional.of(ActionDetails.of(action, day, around, stale));
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
