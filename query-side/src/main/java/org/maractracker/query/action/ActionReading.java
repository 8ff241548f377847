package org.maractracker.query.action;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.page.Cursor;
import org.maractracker.query.page.Page;
import org.maractracker.query.page.PageRequest;
import org.maractracker.query.view.Freshness;
import org.maractracker.query.view.Stale;

/** One view's reading of actions: the pages of its lists, the answers, and how fresh they are. */
public final class ActionReading {

  private final String view;
  private final ActionSource actions;
  private final Freshness freshness;
  private final ActionAnswers answers;

  /**
   * @param view the view's name
   */
  public ActionReading(String view, ActionSource actions, Freshness freshness, Clock clock) {
    this.view = view;
    this.actions = actions;
    this.freshness = freshness;
    this.answers = new ActionAnswers(actions.surroundings(), clock);
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

  public ActionAnswers answers() {
    return answers;
  }

  /** The action; empty when there is none, or was none at that moment. */
  public Optional<FoundAction> find(UUID actionId) {
    return actions.find(actionId);
  }

  /** All that a selection finds. */
  public List<FoundAction> all(ActionSelection selection) {
    return actions.find(selection);
  }

  /**
   * All that a selection finds, in an order of its own.
   *
   * @param most how many there may be
   * @throws RuleViolated {@code malformed} when there are more
   */
  public List<FoundAction> all(ActionSelection selection, int most) {
    List<FoundAction> found = actions.find(selection.first(most + 1));
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
  public Page<FoundAction> page(
      ActionSelection selection, ActionOrder order, Cursor place, PageRequest asked) {
    long position = freshness.readTo(view);
    List<FoundAction> found =
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
