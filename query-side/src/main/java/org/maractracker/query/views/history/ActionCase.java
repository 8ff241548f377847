package org.maractracker.query.views.history;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionLinkedToCase;
import org.maractracker.query.engine.view.Versioned;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.model.action.ActionState;
import org.maractracker.store.events.RecordedEvent;

/** Row of an action's case; null for an imported action whose list named none. */
record ActionCase(UUID actionId, @Nullable UUID caseId, long version) implements Versioned {

  static ActionCase after(@Nullable ActionCase before, RecordedEvent recorded) {
    if (recorded.event() instanceof ActionLinkedToCase linked) {
      return new ActionCase(linked.actionId(), linked.caseId(), recorded.version());
    }
    return before == null ? of(ActionFields.of(ActionState.after(null, recorded))) : before;
  }

  private static ActionCase of(ActionFields action) {
    return new ActionCase(action.actionId(), action.caseId(), action.version());
  }
}
