package org.maractracker.query.model.action;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.engine.view.FoldedTable;
import org.maractracker.query.engine.view.Versioned;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.query.model.meeting.MeetingState;
import org.maractracker.store.events.RecordedEvent;

/**
 * Row of a day on which a MARAC sits, or was to sit: all that a list of many meetings needs of
 * each.
 *
 * @param version the last event that changed this
 */
public record MeetingRow(
    UUID meetingId, String maracId, LocalDate sitsOn, boolean cancelled, long version)
    implements Versioned {

  /**
   * A view's table of them.
   *
   * @param table with a column for each component
   */
  public static FoldedTable<UUID, MeetingRow> in(ViewTables tables, String table) {
    return new FoldedTable<>(
        tables,
        table,
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
              meeting.meetingId, meeting.maracId, meeting.sitsOn, meeting.cancelled, meeting.version
            });
  }

  public static MeetingRow after(@Nullable MeetingRow before, RecordedEvent recorded) {
    MeetingState after = MeetingState.after(before == null ? null : before.state(), recorded);
    return before != null && before.isOf(after)
        ? before
        : new MeetingRow(
            after.meetingId(),
            after.maracId(),
            after.date(),
            after.cancelled(),
            recorded.version());
  }

  private MeetingState state() {
    return MeetingState.on(sitsOn, cancelled, meetingId, maracId);
  }

  private boolean isOf(MeetingState meeting) {
    return sitsOn.equals(meeting.date()) && cancelled == meeting.cancelled();
  }
}
