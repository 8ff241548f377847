package org.maractracker.query.asof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maractracker.events.EventJson;
import org.maractracker.events.EventTypes;
import org.maractracker.events.PartialDate;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.events.meeting.MeetingCancelled;
import org.maractracker.query.Stories;
import org.maractracker.store.events.RecordedEvent;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events that the view keeps outlive the form they were kept in. */
class SearchHistoryEntryTest {

  private static final JsonMapper JSON = EventJson.mapper();
  private static final LocalDate DAY = LocalDate.of(2026, 3, 25);

  private final CaseOpened opened =
      Stories.everything().events().stream()
          .map(RecordedEvent::event)
          .filter(CaseOpened.class::isInstance)
          .map(CaseOpened.class::cast)
          .findFirst()
          .orElseThrow();

  @Test
  void saysInWhichFormItKeepsAnEvent() {
    assertThat(kept(opened).revision()).isEqualTo("2");
    assertThat(kept(new MeetingCancelled(UUID.randomUUID(), "", PartialDate.of(DAY))).revision())
        .isEqualTo("1");
  }

  @Test
  void readsAnEarlierFormOn() {
    assertThat(earlier("1", without("incidentOn", "samePerpetrator")).dated().recorded().event())
        .isInstanceOf(CaseOpened.class);
  }

  @Test
  void readsRowsThatNameNoFormAsTheFirst() {
    MeetingCancelled cancelled = new MeetingCancelled(UUID.randomUUID(), "", PartialDate.of(DAY));
    ObjectNode row = JSON.valueToTree(kept(cancelled));
    row.remove("revision");
    SearchHistoryEntry read = JSON.treeToValue(row, SearchHistoryEntry.class);
    assertThat(read.revision()).isNull();
    assertThat(read.dated().recorded().event()).isEqualTo(cancelled);
    assertIsRefused(null);
  }

  /** What only the later form has can't stand in the earlier: the step between them is taken. */
  @Test
  void readsNothingInAFormThatItIsNotIn() {
    assertIsRefused("1");
    assertThat(earlier("2", withIncident()).dated().recorded().event())
        .isInstanceOf(CaseOpened.class);
  }

  private void assertIsRefused(@Nullable String revision) {
    SearchHistoryEntry entry = earlier(revision, withIncident());
    assertThatThrownBy(entry::dated).isInstanceOf(IllegalArgumentException.class);
  }

  private static SearchHistoryEntry kept(TrackerEvent event) {
    return SearchHistoryEntry.of(
        new RecordedEvent(
            1,
            "",
            "",
            0,
            EventTypes.of(event.getClass()).orElseThrow(),
            event,
            Map.of(),
            Instant.EPOCH),
        DAY,
        event);
  }

  private static SearchHistoryEntry earlier(@Nullable String revision, ObjectNode event) {
    return new SearchHistoryEntry(0, 1, DAY, Instant.EPOCH, "CaseOpened", revision, event);
  }

  private ObjectNode without(String... fields) {
    ObjectNode json = JSON.valueToTree(opened);
    json.remove(List.of(fields));
    return json;
  }

  private ObjectNode withIncident() {
    return JSON.<ObjectNode>valueToTree(opened).put("incidentOn", "2026-03-01");
  }
}
