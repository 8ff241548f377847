package org.maractracker.query.planning.carryover;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.model.meeting.MeetingState;

/**
 * Page of the carry-over list: what a meeting has to decide about. Pages go through the groups in
 * this order, and through each by due date.
 *
 * @param date the day the meeting sits
 * @param on the day overdue is judged on: the meeting's, or today while that is still to come
 * @param counts of all pages together
 * @param circumstancesChanged what cannot be done
 * @param notUndertaken what is overdue, or was found not undertaken
 * @param notYetDue what is open and in time
 * @param next the cursor of the next page; null on the last
 * @param position of the store: everything up to it is in the answer, and nothing after it
 * @param stale true when something may be missing; left out otherwise
 */
record CarryOverList(
    String maracId,
    UUID meetingId,
    LocalDate date,
    LocalDate on,
    Counts counts,
    List<CarriedRow> circumstancesChanged,
    List<CarriedRow> notUndertaken,
    List<CarriedRow> notYetDue,
    @Nullable String next,
    long position,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean stale) {

  /**
   * Numbers of actions in the groups.
   *
   * @param undecided how many the meeting has yet to decide about
   */
  @Schema(name = "CarryOverCounts")
  record Counts(long circumstancesChanged, long notUndertaken, long notYetDue, long undecided) {

    static Counts of(List<CarryOverItem> rows) {
      return new Counts(
          in(rows, Group.CIRCUMSTANCES_CHANGED),
          in(rows, Group.NOT_UNDERTAKEN),
          in(rows, Group.NOT_YET_DUE),
          rows.stream().filter(row -> row.decided() == null).count());
    }

    private static long in(List<CarryOverItem> rows, Group group) {
      return rows.stream().filter(row -> row.judged().group() == group).count();
    }
  }

  record About(
      MeetingState meeting, LocalDate on, Counts counts, long position, @Nullable Boolean stale) {}

  static CarryOverList of(About about, List<CarriedRow> page, @Nullable String next) {
    return new CarryOverList(
        about.meeting().maracId(),
        about.meeting().meetingId(),
        about.meeting().date(),
        about.on(),
        about.counts(),
        in(page, Group.CIRCUMSTANCES_CHANGED),
        in(page, Group.NOT_UNDERTAKEN),
        in(page, Group.NOT_YET_DUE),
        next,
        about.position(),
        about.stale());
  }

  private static List<CarriedRow> in(List<CarriedRow> rows, Group group) {
    return rows.stream().filter(row -> row.group() == group).toList();
  }
}
