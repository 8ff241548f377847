package org.maractracker.query.views.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maractracker.events.EventJson;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.events.marac.MaracEstablished;
import org.maractracker.query.model.access.ActionAccessTable;
import org.maractracker.query.model.meeting.MeetingState;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Table {@code query.meeting}, and what its agendas need to know of cases and actions. */
@Component
class MeetingTable implements MeetingSource {

  private static final JsonMapper JSON = EventJson.mapper();

  private final JdbcClient client;
  private final JdbcTemplate batches;
  private final ActionAccessTable standings;

  MeetingTable(JdbcTemplate jdbc) {
    client = JdbcClient.create(jdbc);
    batches = jdbc;
    standings = new ActionAccessTable(jdbc, "meeting");
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
    return load(List.of(meetingId)).values().stream().findFirst().map(Found::present);
  }

  @Override
  public List<Found> page(String maracId, List<Object> after, int limit) {
    return client
        .sql(
            """
            select body from query.meeting
            where marac_id = :marac
              and (cast(:meeting as uuid) is null
                or (meeting_date, meeting_id) > (cast(:date as date), cast(:meeting as uuid)))
            order by meeting_date, meeting_id limit :limit
            """)
        .param("marac", maracId)
        .param("date", after.isEmpty() ? null : after.get(0))
        .param("meeting", after.isEmpty() ? null : after.get(1))
        .param("limit", limit)
        .query((row, number) -> Found.present(meeting(row, number)))
        .list();
  }

  @Override
  public Map<UUID, String> references(Collection<UUID> caseIds) {
    Map<UUID, String> references = new LinkedHashMap<>();
    if (!caseIds.isEmpty()) {
      client
          .sql("select case_id, reference from query.meeting_case where case_id in (:cases)")
          .param("cases", caseIds)
          .query(row -> {
            references.put(row.getObject(1, UUID.class), row.getString(2));
          });
    }
    return references;
  }

  Map<UUID, MeetingState> load(Collection<UUID> meetingIds) {
    if (meetingIds.isEmpty()) {
      return Map.of();
    }
    return client
        .sql("select body from query.meeting where meeting_id in (:meetings)")
        .param("meetings", meetingIds)
        .query(MeetingTable::meeting)
        .list()
        .stream()
        .collect(
            Collectors.toMap(
                MeetingState::meetingId, meeting -> meeting, (a, b) -> b, LinkedHashMap::new));
  }

  void save(Collection<MeetingState> meetings) {
    batches.batchUpdate(
        "delete from query.meeting where meeting_id = ?",
        meetings.stream().map(meeting -> new Object[] {meeting.meetingId()}).toList());
    batches.batchUpdate(
        "insert into query.meeting (meeting_id, marac_id, meeting_date, body) values (?, ?, ?, ?)",
        meetings.stream()
            .map(meeting ->
                new Object[] {
                  meeting.meetingId(),
                  meeting.maracId(),
                  meeting.date(),
                  JSON.writeValueAsString(meeting)
                })
            .toList());
  }

  void nameCases(List<CaseOpened> cases) {
    batches.batchUpdate(
        "insert into query.meeting_case (case_id, reference) values (?, ?) on conflict do nothing",
        cases.stream().map(opened -> new Object[] {opened.caseId(), opened.reference()}).toList());
  }

  void knowMaracs(List<MaracEstablished> maracs) {
    batches.batchUpdate(
        "insert into query.meeting_marac (marac_id) values (?) on conflict do nothing",
        maracs.stream().map(established -> new Object[] {established.maracId()}).toList());
  }

  @Override
  public boolean knowsMarac(String maracId) {
    return client
        .sql("select count(*) from query.meeting_marac where marac_id = ?")
        .param(maracId)
        .query((row, number) -> row.getInt(1) > 0)
        .single();
  }

  void clear() {
    batches.update("delete from query.meeting_marac");
    batches.update("delete from query.meeting_case");
    batches.update("delete from query.meeting");
  }

  private static MeetingState meeting(ResultSet row, int number) throws SQLException {
    return JSON.readValue(row.getString(1), MeetingState.class);
  }
}
