package org.maractracker.query.model.action;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Source of actions: views' rows as they are now, or the events up to a moment. */
public interface ActionSource {

  /** The names of the views that are asked: an answer is as old as the oldest. */
  List<String> views();

  /** The instant up to which events are known; null when all are. */
  default @Nullable Instant knownAt() {
    return null;
  }

  /** Begins a selection of what the scope lets its caller see. */
  ActionSelection select(Scope scope);

  /** The action; empty when there is none with that id, or was none at that moment. */
  Optional<ActionState> find(UUID actionId);

  /** The actions a selection finds, in its order. */
  List<ActionState> find(ActionSelection selection);

  /**
   * An action that was found, as it is now: what a reader may see is judged by that.
   *
   * @param found the same where the present is asked
   */
  default ActionState now(ActionState found) {
    return found;
  }

  ActionContextSource surroundings();
}
