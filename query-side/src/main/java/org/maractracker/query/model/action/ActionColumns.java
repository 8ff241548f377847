package org.maractracker.query.model.action;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Column values by which lists find and order actions. */
public final class ActionColumns {

  /** Due date that sorts actions without one after all others. */
  public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  private ActionColumns() {}

  public static @Nullable LocalDate dueOn(ActionState action) {
    return action.schedule().dueOn();
  }

  public static LocalDate sortOn(ActionState action) {
    LocalDate dueOn = dueOn(action);
    return dueOn == null ? NEVER : dueOn;
  }

  public static String status(ActionState action) {
    return action.outcome().status().name();
  }

  public static @Nullable UUID caseId(ActionState action) {
    return action.agreement().caseId();
  }

  public static @Nullable UUID meetingId(ActionState action) {
    return action.agreement().meetingId();
  }

  public static @Nullable Unachievable unachievable(ActionState action) {
    return action.outcome().unachievable();
  }

  public static List<UUID> carriedTo(ActionState action) {
    return action.schedule().carriedTo();
  }
}
