package org.maractracker.query.model.action;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.engine.view.Stale;
import org.maractracker.query.web.page.Cursor;
import org.maractracker.query.web.page.ListMoment;
import org.maractracker.query.web.page.Page;
import org.maractracker.query.web.page.PageRequest;

/**
 * Reading of actions for one request: the pages of lists, the answers, each as its reader is to see
 * it, and how fresh they are. Where several views make an answer together it is as old as the
 * oldest, and stale when any has set something aside.
 */
public final class ActionQueries {

  private final ActionSource actions;
  private final PassedOn.Reader former;
  private final Freshness freshness;
  private final Clock clock;

  /** Asked for once: they are wanted before a list is looked for, and again for its rows. */
  private final Map<String, ZoneId> zones = new HashMap<>();

  /**
   * @param former reads what a caller's agencies owned before
   */
  public ActionQueries(
      ActionSource actions, PassedOn.Reader former, Freshness freshness, Clock clock) {
    this.actions = actions;
    this.former = former;
    this.freshness = freshness;
    this.clock = clock;
  }

  /**
   * Waits until the views have read that far, and all that is known at the moment.
   *
   * @return what they could not apply completely
   */
  public Stale await(OptionalLong position) {
    freshness.await(actions.views(), actions.knownAt(), position);
    return freshness.stale(actions.views());
  }

  /** Begins a selection of what the scope lets its caller see. */
  public ActionSelection select(Scope scope) {
    return actions.select(scope);
  }

  /** The action; empty when there is none, or was none at that moment. */
  public Optional<ActionState> find(UUID actionId) {
    return actions.find(actionId);
  }

  /** Returns all that a selection finds. */
  public List<ActionState> all(ActionSelection selection) {
    return actions.find(selection);
  }

  /**
   * Returns all that a selection finds, in the selection's own order.
   *
   * @param most the largest number allowed
   * @throws RuleViolated {@code malformed} when there are more
   */
  public List<ActionState> all(ActionSelection selection, int most) {
    List<ActionState> found = actions.find(selection.first(most + 1));
    if (found.size() > most) {
      throw new RuleViolated(
          ProblemCode.MALFORMED,
          "format",
          "The list has more than %,d actions, too many for one file. Narrow it down."
              .formatted(most));
    }
    return found;
  }

  /** Returns the page asked for. */
  public Page<ActionState> page(
      ActionSelection selection,
      ActionOrder order,
      Cursor place,
      PageRequest asked,
      ListMoment at) {
    List<ActionState> found =
        actions.find(
            selection.by(order).after(place.dayAndId(asked.cursor())).first(asked.limit() + 1));
    return Page.of(
        found,
        asked.limit(),
        at.position(),
        action -> place.after(at.pin(), order.day().apply(action), action.actionId()));
  }

  /** The day it is now in each MARAC: its own, wherever this runs. */
  public Map<String, LocalDate> today(Scope scope) {
    Map<String, ZoneId> known = zones(scope.sights().keySet());
    Map<String, LocalDate> days = new TreeMap<>();
    scope
        .sights()
        .keySet()
        .forEach(
            marac -> days.put(marac, today(known.getOrDefault(marac, ActionContext.DEFAULT_ZONE))));
    return days;
  }

  private LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private Map<String, ZoneId> zones(Collection<String> maracIds) {
    List<String> unknown = maracIds.stream().filter(id -> !zones.containsKey(id)).toList();
    if (!unknown.isEmpty()) {
      zones.putAll(actions.surroundings().zones(unknown));
    }
    return zones;
  }

  /**
   * Rows of a list.
   *
   * @param on the day they are judged on; null for today
   * @param stale asked for before the actions were
   */
  public List<ActionResponse> rows(
      List<ActionState> found, Scope scope, @Nullable LocalDate on, Stale stale) {
    ActionContext around = around(found);
    return found.stream().map(action -> row(action, scope, around, on, stale)).toList();
  }

  private ActionResponse row(
      ActionState action, Scope scope, ActionContext around, @Nullable LocalDate on, Stale stale) {
    ReadAccess sight = scope.sight(action);
    if (!sight.counted() && sight.readsAsPassedOn(actions.now(action))) {
      return passedOn(action, sight, around, on, stale).orElseThrow();
    }
    ActionDetails whole = details(action, around, on, stale);
    return isReadable(action, scope) ? whole : AnonymisedAction.of(whole);
  }

  private Optional<ActionDetails> passedOn(
      ActionState action,
      ReadAccess sight,
      ActionContext around,
      @Nullable LocalDate on,
      Stale stale) {
    return former
        .of(action.actionId(), sight.agencies())
        .map(passed ->
            ActionDetails.of(passed, judged(on, action.maracId(), around), around, stale));
  }

  private ActionDetails details(
      ActionState action, ActionContext around, @Nullable LocalDate on, Stale stale) {
    return ActionDetails.of(action, judged(on, action.maracId(), around), around, stale);
  }

  private LocalDate judged(@Nullable LocalDate on, String maracId, ActionContext around) {
    return on == null ? today(around.zone(maracId)) : on;
  }

  private boolean isReadable(ActionState action, Scope scope) {
    ActionState now = actions.now(action);
    return scope.sight(now).reads(now);
  }

  /** Returns the actions that the caller may read, and not only count. */
  public List<ActionState> readable(List<ActionState> found, Scope scope) {
    return found.stream().filter(action -> isReadable(action, scope)).toList();
  }

  /** Returns the actions' context. */
  public ActionContext around(List<ActionState> found) {
    Set<String> maracs = found.stream().map(ActionState::maracId).collect(toSet());
    ActionContextSource source = actions.surroundings();
    return ActionContext.of(
        zones(maracs), source.meetings(maracs), source.cases(ActionContext.caseIds(found)));
  }

  /**
   * One action, whole, or as it was when it passed on; empty when the caller may not know of it.
   *
   * @param on the day it is judged on; null for today
   */
  public Optional<ActionDetails> item(
      ActionState action, Caller caller, @Nullable LocalDate on, Stale stale) {
    ReadAccess sight = ReadAccess.of(caller, action.maracId());
    ActionContext around = around(List.of(action));
    if (sight.readsAsPassedOn(actions.now(action))) {
      return passedOn(action, sight, around, on, stale);
    }
    return sight.reads(actions.now(action))
        ? Optional.of(details(action, around, on, stale))
        : Optional.empty();
  }

  /**
   * Refuses a MARAC that has a member but was never established.
   *
   * @throws RuleViolated {@code not-found}
   */
  public void requireEstablished(Scope scope) {
    String marac = scope.marac();
    if (marac != null && !zones(List.of(marac)).containsKey(marac)) {
      throw new RuleViolated(ProblemCode.NOT_FOUND, "marac", "There is no such MARAC.");
    }
  }

  /** The MARAC a meeting belongs to. */
  public Optional<String> maracOf(UUID meetingId) {
    return actions.surroundings().maracOf(meetingId);
  }
}
