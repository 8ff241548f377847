package org.maractracker.query.model.action;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Source of actions: a view's rows as they are now, or the events up to a moment. */
public interface ActionSource {

  /** Returns the action; empty when there is none with that id, or was none at that moment. */
  Optional<ActionAsOf> find(UUID actionId);

  /** Returns the actions a selection finds, in its order. */
  List<ActionAsOf> find(ActionSelection selection);

  ActionContextSource surroundings();
}
