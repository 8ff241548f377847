package org.maractracker.query.model.action;

/**
 * Action that was found: as of the moment asked for, and as it is now. What a reader may see is
 * judged by now.
 *
 * @param then the same as {@code now} when the present was asked for
 */
public record ActionAsOf(ActionState then, ActionState now) {

  static ActionAsOf present(ActionState action) {
    return new ActionAsOf(action, action);
  }
}
