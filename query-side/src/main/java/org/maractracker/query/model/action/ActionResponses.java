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

/** Factory of answers about found actions, each as its reader may see it. */
public final class ActionResponses {

  private final ActionContextSource surroundings;
  private final Clock clock;

  ActionResponses(ActionContextSource surroundings, Clock clock) {
    this.surroundings = surroundings;
    this.clock = clock;
  }

  /** Returns today's date in each MARAC: by its own zone, wherever this runs. */
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
   * Returns the rows of a list.
   *
   * @param on the day they are judged on; null for today
   * @param stale read before the actions were
   */
  public List<ActionResponse> rows(
      List<ActionAsOf> actions, Scope scope, @Nullable LocalDate on, Stale stale) {
    ActionContext around = around(actions);
    return actions.stream()
        .map(action -> row(action, scope.sight(action.now()), around, on, stale))
        .toList();
  }

  /** Returns those of the actions that the caller may read, not only count. */
  public List<ActionAsOf> readable(List<ActionAsOf> actions, Scope scope) {
    return actions.stream()
        .filter(action -> scope.sight(action.now()).reads(action.now()))
        .toList();
  }

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
   * Returns one action, whole; empty when the caller may not know of it.
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

  /** Returns the MARAC of a meeting; empty when there is no such meeting. */
  public Optional<String> maracOf(UUID meetingId) {
    return surroundings.maracOf(meetingId);
  }
}
