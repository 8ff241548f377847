package org.maractracker.query.documents.minutes;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.meeting.MeetingScheduled;
import org.maractracker.query.engine.view.BatchFold;
import org.maractracker.query.engine.view.CoveredEvents;
import org.maractracker.query.engine.view.FoldedTable;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** View {@code minutes}: the actions that a meeting's minutes may have to mention. */
@Component
final class MinutesProjection implements View {

  static final String NAME = "minutes";

  private final FoldedTable<UUID, TimeOnPlan> actions;
  private final ViewTables tables;

  MinutesProjection(ViewTables tables) {
    this.tables = tables;
    actions =
        new FoldedTable<>(
            tables,
            "minutes_action",
            List.of("action_id", "marac_id", "case_id", "begun", "ended", "ended_told", "version"),
            (row, number) ->
                new TimeOnPlan(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getObject(3, UUID.class),
                    row.getLong(4),
                    row.getObject(5, Long.class),
                    instant(row.getObject(6, OffsetDateTime.class)),
                    row.getLong(7)),
            MinutesProjection::row);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static @Nullable Object[] row(TimeOnPlan action) {
    return new @Nullable Object[] {
      action.actionId(),
      action.maracId(),
      action.caseId(),
      action.begun(),
      action.ended(),
      action.endedTold() == null ? null : action.endedTold().atOffset(UTC),
      action.version()
    };
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<String> tables() {
    return List.of("minutes_meeting", "minutes_named", "minutes_action");
  }

  @Override
  public List<CoveredEvents> covers() {
    return List.of(
        CoveredEvents.byId("Action", "minutes_action", "action_id"),
        CoveredEvents.byId("Meeting", "minutes_meeting", "meeting_id"));
  }

  @Override
  public View over(ViewTables tables) {
    return new MinutesProjection(tables);
  }

  @Override
  public void apply(List<RecordedEvent> batch) {
    List<RecordedEvent> ofActions = BatchFold.of(ActionEvent.class, batch);
    actions.apply(ofActions, each -> ((ActionEvent) each.event()).actionId(), TimeOnPlan::after);
    tables.insertMissing(
        "minutes_named (meeting_id, action_id)",
        ofActions.stream().map(RecordedEvent::event).flatMap(MinutesProjection::named).toList());
    tables.insertMissing(
        "minutes_meeting (meeting_id, marac_id)",
        batch.stream().map(RecordedEvent::event).flatMap(MinutesProjection::scheduled).toList());
  }

  private static Stream<Object[]> named(TrackerEvent event) {
    ActionEvent action = (ActionEvent) event;
    return NamedMeetings.of(action).stream()
        .map(meeting -> new Object[] {meeting, action.actionId()});
  }

  private static Stream<Object[]> scheduled(TrackerEvent event) {
    return event instanceof MeetingScheduled meeting
        ? Stream.<Object[]>of(new Object[] {meeting.meetingId(), meeting.maracId()})
        : Stream.empty();
  }

  List<UUID> meetings(String maracId) {
    return ids(
        tables
            .sql("select meeting_id from %s where marac_id = :marac", "minutes_meeting")
            .param("marac", maracId));
  }

  /** Returns the actions of which some event names the meeting, and those of the cases. */
  Set<UUID> actions(UUID meetingId, Collection<UUID> caseIds) {
    Set<UUID> found = new TreeSet<>();
    found.addAll(
        ids(
            tables
                .sql("select action_id from %s where meeting_id = :meeting", "minutes_named")
                .param("meeting", meetingId)));
    if (!caseIds.isEmpty()) {
      found.addAll(
          ids(
              tables
                  .sql("select action_id from %s where case_id = any(:cases)", "minutes_action")
                  .param("cases", tables.array("minutes_action (case_id)", caseIds))));
    }
    return found;
  }

  /**
   * Returns the actions of a MARAC that may have been open between two positions; among them some
   * that were not.
   *
   * @param told adds the actions whose end was recorded at this instant or later; null to add none
   */
  List<UUID> openBetween(String maracId, long after, long upTo, @Nullable Instant told) {
    return ids(
        tables
            .sql(
                """
                select action_id from %s where marac_id = :marac
                  and begun <= :upTo and (ended is null or ended > :after
                    or ended_told >= cast(:told as timestamp with time zone))
                """,
                "minutes_action")
            .param("marac", maracId)
            .param("after", after)
            .param("upTo", upTo)
            .param("told", told == null ? null : told.atOffset(UTC)));
  }

  private static List<UUID> ids(JdbcClient.StatementSpec asked) {
    return asked.query((row, number) -> row.getObject(1, UUID.class)).list();
  }

  @Override
  public void clear() {
    actions.clear();
    tables.clear("minutes_named", "minutes_meeting");
  }
}
