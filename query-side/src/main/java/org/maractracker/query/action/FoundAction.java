package org.maractracker.query.action;

/**
 * An action that was found: as it was at the moment asked for, and as it is now. What a reader may
 * see is judged by now.
 *
 * @param then the same as {@code now} when the present was asked for
 */
public record FoundAction(ActionState then, ActionState now) {

  static FoundAction present(ActionState action) {
    return new FoundAction(action, action);
  }
}
