package org.maractracker.query.model.action;

import static org.maractracker.testsupport.events.Northshire.id;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.query.Story;
import org.maractracker.store.events.RecordedEvent;

/** An action as the fold makes it of its events. */
abstract class FoldedAction {

  static final UUID ACTION = id(1000);

  static ActionFields after(ActionEvent... events) {
    return ActionFields.of(state(events));
  }

  static ActionState state(ActionEvent... events) {
    @Nullable ActionState state = null;
    for (RecordedEvent recorded : new Story().tell(events).events()) {
      state = ActionState.after(state, recorded);
    }
    if (state == null) {
      throw new AssertionError("Nothing happened");
    }
    return state;
  }
}
