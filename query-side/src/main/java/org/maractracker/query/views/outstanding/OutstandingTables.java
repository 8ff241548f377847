package org.maractracker.query.views.outstanding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.maractracker.events.EventJson;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.events.meeting.MeetingEvent;
import org.maractracker.query.engine.view.BatchFold;
import org.maractracker.query.engine.view.FoldedTable;
import org.maractracker.query.model.action.MeetingRow;
import org.maractracker.store.events.RecordedEvent;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the view {@code outstanding}. */
final class OutstandingTables {

  private static final JsonMapper JSON = EventJson.mapper();
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final FoldedTable<String, RemindingMarac> maracs;
  private final FoldedTable<UUID, MeetingRow> meetings;
  private final FoldedTable<UUID, OutstandingRow> actions;

  OutstandingTables(DataSource dataSource) {
    maracs =
        new FoldedTable<>(
            dataSource,
            "query.outstanding_marac",
            List.of("marac_id", "version", "body"),
            (row, number) -> JSON.readValue(row.getString(3), RemindingMarac.class),
            marac ->
                new Object[] {marac.maracId(), marac.version(), JSON.writeValueAsString(marac)});
    meetings = meetings(dataSource);
    actions =
        new FoldedTable<>(
            dataSource,
            "query.outstanding_action",
            List.of("action_id", "marac_id", "is_open", "version", "body"),
            (row, number) -> JSON.readValue(row.getString(5), OutstandingRow.class),
            action ->
                new Object[] {
                  action.actionId(),
                  action.maracId(),
                  action.open(),
                  action.version(),
                  JSON.writeValueAsString(action)
                });
  }

  private static FoldedTable<UUID, MeetingRow> meetings(DataSource dataSource) {
    return new FoldedTable<>(
        dataSource,
        "query.outstanding_meeting",
        List.of("meeting_id", "marac_id", "sits_on", "cancelled", "version"),
        (row, number) ->
            new MeetingRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getBoolean(4),
                row.getLong(5)),
        meeting ->
            new Object[] {
              meeting.meetingId(),
              meeting.maracId(),
              meeting.sitsOn(),
              meeting.cancelled(),
              meeting.version()
            });
  }

  void apply(List<RecordedEvent> batch) {
    maracs.apply(
        BatchFold.of(MaracEvent.class, batch), RecordedEvent::aggregateId, RemindingMarac::after);
    meetings.apply(
        BatchFold.of(MeetingEvent.class, batch), OutstandingTables::id, MeetingRow::after);
    actions.apply(
        BatchFold.of(ActionEvent.class, batch), OutstandingTables::id, OutstandingRow::after);
  }

  private static UUID id(RecordedEvent recorded) {
    return UUID.fromString(recorded.aggregateId());
  }

  void clear() {
    maracs.clear();
    meetings.clear();
    actions.clear();
  }

  List<RemindingMarac> maracs() {
    return maracs.select("order by marac_id", Map.of());
  }

  List<MeetingRow> meetingsFrom(String maracId, LocalDate day) {
    return meetings.select(
        "where marac_id = :marac and sits_on >= :day and not cancelled order by sits_on",
        Map.of("marac", maracId, "day", day));
  }

  /** At most so many open actions, in order of their ids, those up to this one left out. */
  List<OutstandingRow> openAfter(String maracId, UUID last, int limit) {
    return actions.select(
        "where marac_id = :marac and is_open and action_id > :last order by action_id limit :limit",
        Map.of("marac", maracId, "last", last, "limit", limit));
  }

  List<OutstandingRow> open(String maracId, int limit) {
    return openAfter(maracId, BEFORE_ALL, limit);
  }
}
