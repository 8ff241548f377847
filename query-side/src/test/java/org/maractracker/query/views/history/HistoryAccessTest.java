package org.maractracker.query.views.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.query.Stories;
import org.maractracker.query.Story;
import org.maractracker.query.StoryArchive;
import org.maractracker.query.model.action.ActionState;
import org.maractracker.store.events.RecordedEvent;

class HistoryAccessTest {

  /**
   * In a story with every kind of event: one that changes whose an action is must be among those.
   */
  @Test
  void knowsOfEveryActionWhoseItIs() {
    Story story = Stories.everything();
    Map<UUID, ActionState> whole = new HashMap<>();
    for (RecordedEvent recorded : story.events()) {
      if (recorded.event() instanceof ActionEvent event) {
        whole.put(event.actionId(), ActionState.after(whole.get(event.actionId()), recorded));
      }
    }
    HistoryAccess access = new HistoryAccess(new StoryArchive(story::events));
    assertThat(whole).hasSizeGreaterThan(3);
    whole.forEach((id, action) -> {
      ActionState known = access.action(id).orElseThrow().of();
      assertThat(known.maracId()).isEqualTo(action.maracId());
      assertThat(known.concerned()).isEqualTo(action.concerned());
      assertThat(known.readers()).isEqualTo(action.readers());
    });
  }
}
