package org.maractracker.query.views.caseload;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maractracker.events.EventJson;
import org.maractracker.query.model.meeting.MeetingState;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tables {@code query.caseload_meeting} and {@code query.caseload_listing}. */
@Component
class CaseloadMeetingTable {

  private static final JsonMapper JSON = EventJson.mapper();

  private final JdbcClient client;
  private final JdbcTemplate batches;

  CaseloadMeetingTable(JdbcTemplate jdbc) {
    client = JdbcClient.create(jdbc);
    batches = jdbc;
  }

  List<MeetingState> ofCases(Collection<UUID> caseIds) {
    if (caseIds.isEmpty()) {
      return List.of();
    }
    List<UUID> meetings =
        client
            .sql("select distinct meeting_id from query.caseload_listing where case_id in (:cases)")
            .param("cases", caseIds)
            .query((row, number) -> row.getObject(1, UUID.class))
            .list();
    List<MeetingState> sittings = new ArrayList<>(load(meetings).values());
    sittings.sort(Comparator.comparing(MeetingState::date).thenComparing(MeetingState::meetingId));
    return sittings;
  }

  Map<UUID, MeetingState> load(Collection<UUID> meetingIds) {
    if (meetingIds.isEmpty()) {
      return Map.of();
    }
    return client
        .sql("select body from query.caseload_meeting where meeting_id in (:meetings)")
        .param("meetings", meetingIds)
        .query((row, number) -> JSON.readValue(row.getString(1), MeetingState.class))
        .list()
        .stream()
        .collect(Collectors.toMap(MeetingState::meetingId, sitting -> sitting));
  }

  void save(Collection<MeetingState> sittings) {
    List<Object[]> keys =
        sittings.stream().map(sitting -> new Object[] {sitting.meetingId()}).toList();
    batches.batchUpdate("delete from query.caseload_listing where meeting_id = ?", keys);
    batches.batchUpdate("delete from query.caseload_meeting where meeting_id = ?", keys);
    batches.batchUpdate(
        "insert into query.caseload_meeting (meeting_id, body) values (?, ?)",
        sittings.stream()
            .map(sitting -> new Object[] {sitting.meetingId(), JSON.writeValueAsString(sitting)})
            .toList());
    batches.batchUpdate(
        "insert into query.caseload_listing (meeting_id, case_id) values (?, ?)",
        sittings.stream()
            .flatMap(sitting ->
                sitting.agenda().stream().map(id -> new Object[] {sitting.meetingId(), id}))
            .toList());
  }

  void clear() {
    batches.update("delete from query.caseload_listing");
    batches.update("delete from query.caseload_meeting");
  }
}
