package org.maractracker.query.model.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maractracker.events.casefile.CaseEvent;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.events.meeting.MeetingEvent;
import org.maractracker.query.Stories;
import org.maractracker.query.engine.view.BatchFold;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.query.model.marac.MaracState;
import org.maractracker.query.model.meeting.MeetingState;
import org.maractracker.store.events.RecordedEvent;

/** What a view of actions keeps of a MARAC, a meeting and a case, against each read whole. */
class KeptRowsTest {

  private final Map<String, Object> rows = new HashMap<>();
  private final Map<String, Object> states = new HashMap<>();

  @Test
  void sayAfterEveryEventWhatTheWholeSays() {
    for (RecordedEvent event : Stories.everything().events()) {
      String at = event.type().name() + " at " + event.position();
      switch (event.event()) {
        case MaracEvent _ ->
            assertThat(after(rows, event, ZoneRow::after).timeZone())
                .as(at)
                .isEqualTo(after(states, event, MaracState::after).timeZone());
        case MeetingEvent _ -> isOf(event, at);
        case CaseEvent _ ->
            assertThat(after(rows, event, CaseSummary::after))
                .as(at)
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(CaseSummary.of(after(states, event, CaseState::after)));
        default -> {}
      }
    }
    assertThat(rows).hasSize(5);
  }

  private void isOf(RecordedEvent event, String at) {
    MeetingRow row = after(rows, event, MeetingRow::after);
    MeetingState meeting = after(states, event, MeetingState::after);
    assertThat(row.sitsOn()).as(at).isEqualTo(meeting.date());
    assertThat(row.cancelled()).as(at).isEqualTo(meeting.cancelled());
    assertThat(row.maracId()).as(at).isEqualTo(meeting.maracId());
  }

  @SuppressWarnings("unchecked")
  private static <S> S after(
      Map<String, Object> before, RecordedEvent event, BatchFold.Fold<S> fold) {
    @Nullable S was = (S) before.get(event.aggregateId());
    S is = Objects.requireNonNull(fold.after(was, event));
    before.put(event.aggregateId(), is);
    return is;
  }
}
