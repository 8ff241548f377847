package org.maractracker.query.model.action;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.engine.view.Stale;
import org.maractracker.query.web.page.Cursor;
import org.maractracker.query.web.page.Page;
import org.maractracker.query.web.page.PageRequest;

/**
 * Query service for actions: pages of lists, answers, and their freshness. Where several views make
 * an answer together it is as old as the oldest, and stale when any has set something aside.
 */
public final class ActionQueries {

  private final List<String> views;
  private final ActionSource actions;
  private final Freshness freshness;
  private final ActionResponses answers;

  public ActionQueries(String view, ActionSource actions, Freshness freshness, Clock clock) {
    this(List.of(view), actions, freshness, clock);
  }

  /**
   * @param views the names of the views that answer
   */
  public ActionQueries(List<String> views, ActionSource actions, Freshness freshness, Clock clock) {
    this.views = List.copyOf(views);
    this.actions = actions;
    this.freshness = freshness;
    this.answers = new ActionResponses(actions.surroundings(), clock);
  }

  /**
   * Waits until the views have read that far.
   *
   * @return what they could not apply completely
   */
  public Stale await(OptionalLong position) {
    freshness.await(views, position);
    return freshness.stale(views);
  }

  public ActionResponses answers() {
    return answers;
  }

  /** Returns the action; empty when there is none, or was none at that moment. */
  public Optional<ActionAsOf> find(UUID actionId) {
    return actions.find(actionId);
  }

  /** Returns all that a selection finds. */
  public List<ActionAsOf> all(ActionSelection selection) {
    return actions.find(selection);
  }

  /**
   * Returns all that a selection finds, in the selection's own order.
   *
   * @param most the largest number allowed
   * @throws RuleViolated {@code malformed} when there are more
   */
  public List<ActionAsOf> all(ActionSelection selection, int most) {
    List<ActionAsOf> found = actions.find(selection.first(most + 1));
    if (found.size() > most) {
      throw new RuleViolated(
          ProblemCode.MALFORMED,
          "format",
          "The list has more than %,d actions, too many for one file. Narrow it down."
              .formatted(most));
    }
    return found;
  }

  /** Returns the page asked for; the position is read before the rows. */
  public Page<ActionAsOf> page(
      ActionSelection selection, ActionOrder order, Cursor place, PageRequest asked) {
    long position = freshness.readTo(views);
    List<ActionAsOf> found =
        actions.find(
            selection
                .by(order.column(), "a.action_id")
                .after(place.dayAndId(asked.cursor()))
                .first(asked.limit() + 1));
    return Page.of(
        found,
        asked.limit(),
        position,
        action -> place.after(order.day().apply(action.then()), action.then().actionId()));
  }
}
