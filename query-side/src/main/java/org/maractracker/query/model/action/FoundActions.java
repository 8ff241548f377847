package org.maractracker.query.model.action;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Source of the actions that a view of its own finds, with the content that is stored once. */
record FoundActions(ActionRows content, String view) implements ActionSource {

  @Override
  public List<String> views() {
    return List.of(view, ActionRows.VIEW);
  }

  @Override
  public ActionSelection select(Scope scope) {
    return new ActionSelection(scope, ActionTables.foundBy(view));
  }

  @Override
  public Optional<ActionState> find(UUID actionId) {
    return content.find(actionId);
  }

  @Override
  public List<ActionState> find(ActionSelection selection) {
    return content.find(selection);
  }

  @Override
  public ActionContextSource surroundings() {
    return content.surroundings();
  }
}
