package org.maractracker.query.views.meeting;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maractracker.events.casefile.CaseDetailsCorrected;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.events.marac.MaracEstablished;
import org.maractracker.events.meeting.MeetingEvent;
import org.maractracker.query.engine.view.BatchFold;
import org.maractracker.query.engine.view.FoldedTable;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.query.model.access.ActionAccessTable;
import org.maractracker.query.model.meeting.MeetingState;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;

/** Table {@code query.meeting}, and what its agendas need to know of cases and actions. */
@Component
class MeetingTable implements MeetingSource {

  private final ViewTables tables;
  private final FoldedTable<UUID, MeetingState> meetings;
  private final ActionAccessTable standings;

  MeetingTable(ViewTables tables) {
    this.tables = tables;
    meetings =
        FoldedTable.ofDocuments(
            tables,
            "meeting",
            MeetingState.class,
            List.of("meeting_id", "marac_id", "meeting_date"),
            meeting -> new Object[] {meeting.meetingId(), meeting.maracId(), meeting.date()});
    standings = new ActionAccessTable(tables, "meeting");
  }

  ActionAccessTable standings() {
    return standings;
  }

  @Override
  public List<UUID> casesKnownTo(Collection<String> agencyIds, Collection<UUID> caseIds) {
    return standings.casesKnownTo(agencyIds, caseIds);
  }

  @Override
  public Optional<Found> find(UUID meetingId) {
    return Optional.ofNullable(meetings.load(List.of(meetingId)).get(meetingId))
        .map(Found::present);
  }

  @Override
  public List<Found> page(String maracId, List<Object> after, int limit) {
    Map<String, Object> asked = new HashMap<>(Map.of("marac", maracId, "limit", limit));
    String beyond = "";
    if (!after.isEmpty()) {
      asked.put("date", after.get(0));
      asked.put("meeting", after.get(1));
      beyond = " and (meeting_date, meeting_id) > (cast(:date as date), cast(:meeting as uuid))";
    }
    return meetings
        .select(
            "where marac_id = :marac" + beyond + " order by meeting_date, meeting_id limit :limit",
            asked)
        .stream()
        .map(Found::present)
        .toList();
  }

  @Override
  public Map<UUID, String> references(Collection<UUID> caseIds) {
    Map<UUID, String> references = new LinkedHashMap<>();
    if (!caseIds.isEmpty()) {
      tables
          .sql("select case_id, reference from %s where case_id = any(:cases)", "meeting_case")
          .param("cases", tables.array("meeting_case (case_id)", caseIds))
          .query(row -> {
            references.put(row.getObject(1, UUID.class), row.getString(2));
          });
    }
    return references;
  }

  void apply(List<RecordedEvent> batch) {
    meetings.apply(
        BatchFold.of(MeetingEvent.class, batch),
        recorded -> ((MeetingEvent) recorded.event()).meetingId(),
        MeetingState::after);
  }

  void nameCases(List<CaseOpened> cases) {
    tables.insertMissing(
        "meeting_case (case_id, reference)",
        cases.stream().map(opened -> new Object[] {opened.caseId(), opened.reference()}).toList());
  }

  void renameCases(List<CaseDetailsCorrected> right) {
    right.forEach(each ->
        tables
            .sql("update %s set reference = ? where case_id = ?", "meeting_case")
            .params(each.reference(), each.caseId())
            .update());
  }

  void knowMaracs(List<MaracEstablished> maracs) {
    tables.insertMissing(
        "meeting_marac (marac_id)",
        maracs.stream().map(established -> new Object[] {established.maracId()}).toList());
  }

  @Override
  public boolean knowsMarac(String maracId) {
    return tables
        .sql("select count(*) from %s where marac_id = ?", "meeting_marac")
        .param(maracId)
        .query((row, number) -> row.getInt(1) > 0)
        .single();
  }

  void clear() {
    meetings.clear();
    tables.clear("meeting_marac", "meeting_case");
  }
}
