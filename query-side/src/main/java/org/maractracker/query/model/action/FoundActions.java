package org.maractracker.query.model.action;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Source of the actions that a view of its own finds, with the content that is stored once. */
record FoundActions(ActionRows content, ActionTables tables) implements ActionSource {

  @Override
  public Optional<ActionAsOf> find(UUID actionId) {
    return content.find(actionId);
  }

  @Override
  public List<ActionAsOf> find(ActionSelection selection) {
    return content.find(selection, tables);
  }

  @Override
  public ActionContextSource surroundings() {
    return content.surroundings();
  }
}
