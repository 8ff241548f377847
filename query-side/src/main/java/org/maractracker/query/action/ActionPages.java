package org.maractracker.query.action;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.maractracker.query.page.Cursor;
import org.maractracker.query.page.Page;
import org.maractracker.query.page.PageRequest;
import org.maractracker.query.view.Freshness;

/**
 * The pages of one view's list, in order of a day and then of the action's id.
 *
 * @param view the view's name
 * @param rows its rows
 * @param column the column of the day; never null in a row the list shows
 * @param day the same of an action
 */
public record ActionPages(
    String view,
    ActionRows rows,
    Freshness freshness,
    String column,
    Function<ActionState, LocalDate> day) {

  /** The page asked for; the position is read before the rows. */
  public Page<ActionState> page(ActionSelection selection, Cursor place, PageRequest asked) {
    long position = freshness.readTo(view);
    List<ActionState> found =
        rows.find(
            selection
                .by(column, "a.action_id")
                .after(place.dayAndId(asked.cursor()))
                .first(asked.limit() + 1));
    return Page.of(
        found,
        asked.limit(),
        position,
        action -> place.after(day.apply(action), action.actionId()));
  }
}
