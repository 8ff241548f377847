package org.maractracker.query.views.caseload;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.maractracker.events.meeting.MeetingEvent;
import org.maractracker.query.engine.view.BatchFold;
import org.maractracker.query.engine.view.FoldedTable;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.query.model.meeting.MeetingState;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;

/** Tables {@code query.caseload_meeting} and {@code query.caseload_listing}. */
@Component
class CaseloadMeetingTable {

  private final ViewTables tables;
  private final FoldedTable<UUID, MeetingState> meetings;

  CaseloadMeetingTable(ViewTables tables) {
    this.tables = tables;
    meetings =
        FoldedTable.ofDocuments(
            tables,
            "caseload_meeting",
            MeetingState.class,
            List.of("meeting_id"),
            meeting -> new Object[] {meeting.meetingId()});
  }

  List<MeetingState> ofCases(Collection<UUID> caseIds) {
    if (caseIds.isEmpty()) {
      return List.of();
    }
    List<UUID> ids =
        tables
            .sql(
                "select distinct meeting_id from %s where case_id = any(:cases)",
                "caseload_listing")
            .param("cases", tables.array("caseload_listing (case_id)", caseIds))
            .query((row, number) -> row.getObject(1, UUID.class))
            .list();
    List<MeetingState> sittings = new ArrayList<>(meetings.load(ids).values());
    sittings.sort(Comparator.comparing(MeetingState::date).thenComparing(MeetingState::meetingId));
    return sittings;
  }

  void apply(List<RecordedEvent> batch) {
    Collection<MeetingState> changed =
        meetings.apply(
            BatchFold.of(MeetingEvent.class, batch),
            recorded -> ((MeetingEvent) recorded.event()).meetingId(),
            MeetingState::after);
    tables.delete(
        "caseload_listing (meeting_id)", changed.stream().map(MeetingState::meetingId).toList());
    tables.insert(
        "caseload_listing (meeting_id, case_id)",
        changed.stream()
            .flatMap(sitting ->
                sitting.agenda().stream().map(id -> new Object[] {sitting.meetingId(), id}))
            .toList());
  }

  void clear() {
    meetings.clear();
    tables.clear("caseload_listing");
  }
}
