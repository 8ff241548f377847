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

/** One view's reading of actions: the pages of its lists, the answers, and how fresh they are. */
public final class ActionQueries {

  private final String view;
  private final ActionSource actions;
  private final Freshness freshness;
  private final ActionResponses answers;

  /**
   * @param view the view's name
   */
  public ActionQueries(String view, ActionSource actions, Freshness freshness, Clock clock) {
    this.view = view;
    this.actions = actions;
    this.freshness = freshness;
    this.answers = new ActionResponses(actions.surroundings(), clock);
  }

  /**
   * Waits until the view has read that far.
   *
   * @return of what it could not apply everything
   */
  public Stale await(OptionalLong position) {
    freshness.await(view, position);
    return freshness.stale(view);
  }

  public ActionResponses answers() {
    return answers;
  }

  /** The action; empty when there is none, or was none at that moment. */
  public Optional<ActionAsOf> find(UUID actionId) {
    return actions.find(actionId);
  }

  /** All that a selection finds. */
  public List<ActionAsOf> all(ActionSelection selection) {
    return actions.find(selection);
  }

  /**
   * All that a selection finds, in an order of its own.
   *
   * @param most how many there may be
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

  /** The page asked for; the position is read before the rows. */
  public Page<ActionAsOf> page(
      ActionSelection selection, ActionOrder order, Cursor place, PageRequest asked) {
    long position = freshness.readTo(view);
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
