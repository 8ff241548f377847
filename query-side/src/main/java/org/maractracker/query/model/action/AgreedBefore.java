package org.maractracker.query.model.action;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which actions come to a meeting from before it: its minutes and what it is offered say alike. */
public final class AgreedBefore {

  private AgreedBefore() {}

  /**
   * At an earlier meeting; or on an earlier day, at one that was put off after it had agreed
   * something, and at none: an imported action whose list named no meeting was agreed on a day, or
   * in a month or year.
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
