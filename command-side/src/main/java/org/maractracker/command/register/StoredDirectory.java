package org.maractracker.command.register;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maractracker.command.facts.MeetingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the register. */
final class StoredDirectory implements Directory, MeetingCalendar {

  private final JdbcClient jdbc;

  StoredDirectory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean isMarac(String maracId) {
    return text("select marac_id from command.marac where marac_id = ?", maracId).isPresent();
  }

  @Override
  public Optional<String> maracOfMeeting(UUID meetingId) {
    return text("select marac_id from command.meeting where meeting_id = ?", meetingId);
  }

  @Override
  public Optional<String> maracOfCase(UUID caseId) {
    return text("select marac_id from command.casefile where case_id = ?", caseId);
  }

  @Override
  public Optional<ActionEntry> action(UUID actionId) {
    return text("select marac_id from command.action where action_id = ?", actionId)
        .map(maracId -> entry(maracId, actionId));
  }

  private ActionEntry entry(String maracId, UUID actionId) {
    Map<Boolean, Set<String>> byFormer =
        jdbc
            .sql("select agency_id, part from command.action_agency where action_id = ?")
            .param(actionId)
            .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
            .list()
            .stream()
            .collect(
                Collectors.partitioningBy(
                    part -> part.getValue().equals("FORMER_OWNER"),
                    Collectors.mapping(Map.Entry::getKey, Collectors.toUnmodifiableSet())));
    return new ActionEntry(
        maracId, byFormer.getOrDefault(false, Set.of()), byFormer.getOrDefault(true, Set.of()));
  }

  @Override
  public Optional<LocalDate> nextAfter(String maracId, LocalDate day) {
    return jdbc.sql("select min(sits_on) from command.meeting where marac_id = ? and sits_on > ?")
        .params(maracId, day)
        .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single();
  }

  private Optional<String> text(String question, Object id) {
    return jdbc.sql(question).param(id).query((row, number) -> row.getString(1)).optional();
  }
}
