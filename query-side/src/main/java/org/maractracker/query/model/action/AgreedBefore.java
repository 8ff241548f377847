package org.maractracker.query.model.action;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rule on which actions a meeting takes over from before it, for its minutes and for its carry-over
 * list.
 */
public final class AgreedBefore {

  private AgreedBefore() {}

  /**
   * Returns whether the action was agreed at an earlier meeting, or on an earlier day. The day
   * decides for a meeting that was postponed after it had agreed the action; and for an imported
   * action whose list named no meeting, which was agreed on a day, or in a month or year.
   *
   * @param meetingId the meeting that the action would come to
   * @param date the day it sits
   * @param agreedAt the day of the meeting that agreed the action; null when none is known
   */
  public static boolean meeting(
      UUID meetingId, LocalDate date, ActionFields action, @Nullable LocalDate agreedAt) {
    if (meetingId.equals(action.meetingId())) {
      return false;
    }
    LocalDate agreedOn = action.agreedOn().firstDay();
    return agreedAt == null
        ? !agreedOn.isAfter(date)
        : agreedAt.isBefore(date) || agreedOn.isBefore(date);
  }
}
