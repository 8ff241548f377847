package org.maractracker.query.model.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionCarriedOver;
import org.maractracker.events.action.DueDateRevised;

/**
 * Due date of an action, and how it moved.
 *
 * @param dueOn the last day in time; null when an imported list named none
 * @param revised whether the due date was ever revised
 * @param revisedTooLate whether it ever was revised after it had passed; null in a row that was
 *     stored before this was kept
 * @param notUndertaken whether a meeting has found it not undertaken since its due date was last
 *     set: a new due date gives a new chance; null in a row that was stored before this was kept
 * @param timesCarried how often it was carried to a later meeting: counted here, since as of a past
 *     day fewer may hold than the event's own number says
 * @param carriedTo the meetings it was carried to, in order
 */
record Schedule(
    @Nullable LocalDate dueOn,
    @Nullable LocalDate firstDueOn,
    boolean revised,
    @Nullable Boolean revisedTooLate,
    @Nullable Boolean notUndertaken,
    int timesCarried,
    List<UUID> carriedTo) {

  static Schedule of(@Nullable LocalDate dueOn) {
    return new Schedule(dueOn, dueOn, false, false, false, 0, List.of());
  }

  Schedule revised(DueDateRevised event) {
    return new Schedule(
        event.to(),
        firstDueOn == null ? event.to() : firstDueOn,
        true,
        isRevisedTooLate() || isTooLate(event),
        false,
        timesCarried,
        carriedTo);
  }

  /**
   * Returns whether the date was revised after it had passed. Benefit of the doubt: what is known
   * to the month happened on its first day.
   */
  private static boolean isTooLate(DueDateRevised event) {
    return event.from() != null && event.occurredOn().firstDay().isAfter(event.from());
  }

  /**
   * Returns whether the date was ever revised too late, which counts as late as a completion after
   * a due date would (contract, section 3).
   */
  boolean isRevisedTooLate() {
    return Boolean.TRUE.equals(revisedTooLate);
  }

  Schedule carriedOver(ActionCarriedOver event) {
    List<UUID> meetings = new ArrayList<>(carriedTo);
    meetings.add(event.toMeetingId());
    return new Schedule(
        dueOn,
        firstDueOn,
        revised,
        revisedTooLate,
        notUndertaken,
        timesCarried + 1,
        List.copyOf(meetings));
  }

  Schedule foundNotUndertaken() {
    return new Schedule(dueOn, firstDueOn, revised, revisedTooLate, true, timesCarried, carriedTo);
  }

  boolean isNotUndertaken() {
    return Boolean.TRUE.equals(notUndertaken);
  }

  /** Returns the meeting it was last carried to; null when it never was. */
  @Nullable UUID lastCarriedTo() {
    return carriedTo.isEmpty() ? null : carriedTo.getLast();
  }
}
