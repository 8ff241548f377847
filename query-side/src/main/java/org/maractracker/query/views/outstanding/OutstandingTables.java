package org.maractracker.query.views.outstanding;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.events.meeting.MeetingEvent;
import org.maractracker.query.engine.view.BatchFold;
import org.maractracker.query.engine.view.FoldedTable;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.query.model.action.MeetingRow;
import org.maractracker.query.model.marac.MaracRows;
import org.maractracker.query.model.marac.MaracState;
import org.maractracker.query.model.marac.TimeZones;
import org.maractracker.store.events.RecordedEvent;

/** Tables of the view {@code outstanding}. */
final class OutstandingTables {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final FoldedTable<String, MaracState> maracs;
  private final FoldedTable<UUID, MeetingRow> meetings;
  private final FoldedTable<UUID, OutstandingRow> actions;

  OutstandingTables(ViewTables tables) {
    maracs = MaracRows.in(tables, "outstanding_marac");
    meetings = MeetingRow.in(tables, "outstanding_meeting");
    actions =
        FoldedTable.ofDocuments(
            tables,
            "outstanding_action",
            OutstandingRow.class,
            List.of("action_id", "marac_id", "is_open", "version"),
            action ->
                new Object[] {
                  action.actionId(), action.maracId(), action.open(), action.version()
                });
  }

  void apply(List<RecordedEvent> batch) {
    maracs.apply(
        BatchFold.of(MaracEvent.class, batch), RecordedEvent::aggregateId, MaracState::after);
    meetings.apply(
        BatchFold.of(MeetingEvent.class, batch), OutstandingTables::id, MeetingRow::after);
    Map<String, TimeZones> zones = new HashMap<>();
    actions.apply(
        BatchFold.of(ActionEvent.class, batch),
        OutstandingTables::id,
        (before, event) ->
            OutstandingRow.after(
                before, event, marac -> zones.computeIfAbsent(marac, this::zones)));
  }

  /** Returns a MARAC's zones; none for one whose beginning could not be applied. */
  private TimeZones zones(String maracId) {
    MaracState marac = maracs.load(List.of(maracId)).get(maracId);
    return marac == null ? TimeZones.NONE : marac.zones();
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
    return maracs.select("order by marac_id", Map.of()).stream().map(RemindingMarac::of).toList();
  }

  List<MeetingRow> meetingsFrom(String maracId, LocalDate day) {
    return meetings.select(
        "where marac_id = :marac and sits_on >= :day and not cancelled order by sits_on",
        Map.of("marac", maracId, "day", day));
  }

  List<OutstandingRow> openAfter(String maracId, UUID last, int limit) {
    return actions.select(
        "where marac_id = :marac and is_open and action_id > :last order by action_id limit :limit",
        Map.of("marac", maracId, "last", last, "limit", limit));
  }

  List<OutstandingRow> open(String maracId, int limit) {
    return openAfter(maracId, BEFORE_ALL, limit);
  }
}
