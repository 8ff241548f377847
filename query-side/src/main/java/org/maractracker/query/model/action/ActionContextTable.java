package org.maractracker.query.model.action;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.EventJson;
import org.maractracker.events.casefile.CaseEvent;
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.events.meeting.MeetingEvent;
import org.maractracker.query.engine.view.FoldedTable;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.store.events.RecordedEvent;
import tools.jackson.databind.json.JsonMapper;

/** Tables of a view with its actions' context: time zones, meetings, cases. */
final class ActionContextTable implements ActionContextSource {

  private static final JsonMapper JSON = EventJson.mapper();

  private final FoldedTable<String, ZoneRow> zones;
  private final FoldedTable<UUID, MeetingRow> meetings;
  private final FoldedTable<UUID, CaseSummary> cases;

  /**
   * @param view the prefix of its tables
   */
  ActionContextTable(ViewTables tables, String view) {
    zones =
        new FoldedTable<>(
            tables,
            view + "_marac",
            List.of("marac_id", "time_zone", "version"),
            (row, number) -> new ZoneRow(row.getString(1), row.getString(2), row.getLong(3)),
            zone -> new Object[] {zone.maracId(), zone.timeZone(), zone.version()});
    meetings = MeetingRow.in(tables, view + "_meeting");
    cases =
        new FoldedTable<>(
            tables,
            view + "_case",
            List.of("case_id", "reference", "victim_name", "safe_contact", "version"),
            (row, number) ->
                new CaseSummary(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    read(row.getString(4)),
                    row.getLong(5)),
            file ->
                new @Nullable Object[] {
                  file.caseId(),
                  file.reference(),
                  file.victimName(),
                  write(file.safeContact()),
                  file.version()
                });
  }

  private static @Nullable SafeContact read(@Nullable String json) {
    return json == null ? null : JSON.readValue(json, SafeContact.class);
  }

  private static @Nullable String write(@Nullable SafeContact safeContact) {
    return safeContact == null ? null : JSON.writeValueAsString(safeContact);
  }

  void apply(List<RecordedEvent> batch) {
    zones.apply(of(MaracEvent.class, batch), RecordedEvent::aggregateId, ZoneRow::after);
    meetings.apply(of(MeetingEvent.class, batch), ActionContextTable::id, MeetingRow::after);
    cases.apply(of(CaseEvent.class, batch), ActionContextTable::id, CaseSummary::after);
  }

  private static List<RecordedEvent> of(Class<?> family, List<RecordedEvent> batch) {
    return batch.stream().filter(each -> family.isInstance(each.event())).toList();
  }

  private static UUID id(RecordedEvent recorded) {
    return UUID.fromString(recorded.aggregateId());
  }

  void clear() {
    zones.clear();
    meetings.clear();
    cases.clear();
  }

  @Override
  public Optional<String> maracOf(UUID meetingId) {
    return Optional.ofNullable(meetings.load(List.of(meetingId)).get(meetingId))
        .map(MeetingRow::maracId);
  }

  @Override
  public Map<String, ZoneId> zones(Collection<String> maracIds) {
    Map<String, ZoneId> byMarac = new HashMap<>();
    zones.load(maracIds).forEach((id, row) -> byMarac.put(id, ZoneId.of(row.timeZone())));
    return byMarac;
  }

  @Override
  public List<MeetingRow> meetings(Collection<String> maracIds) {
    return maracIds.isEmpty()
        ? List.of()
        : meetings.select("where marac_id in (:maracs)", Map.of("maracs", maracIds));
  }

  @Override
  public Map<UUID, CaseSummary> cases(Collection<UUID> caseIds) {
    return cases.load(caseIds);
  }
}
