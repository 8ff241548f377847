package org.maractracker.query.views.outstanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ReminderOccasion;
import org.maractracker.events.action.ReminderRecipient;
import org.maractracker.events.action.ReminderSent;

/**
 * Reminders of one kind that were sent for an action since their occasion last began.
 *
 * @param agencyId the agency that is to do something; null for an action that nobody owns
 * @param firstOn the first day one was for
 * @param lastOn the last day one was for
 */
public record Reminded(
    ReminderOccasion occasion,
    ReminderRecipient recipient,
    @Nullable String agencyId,
    LocalDate firstOn,
    LocalDate lastOn) {

  public boolean isOf(
      ReminderOccasion occasion, ReminderRecipient recipient, @Nullable String agencyId) {
    return this.occasion == occasion
        && this.recipient == recipient
        && Objects.equals(this.agencyId, agencyId);
  }

  private boolean isOf(ReminderSent event) {
    return isOf(event.occasion(), event.recipient(), event.agencyId());
  }

  static List<Reminded> and(List<Reminded> before, ReminderSent event) {
    List<Reminded> after = new ArrayList<>(before);
    after.removeIf(each -> each.isOf(event));
    after.add(
        before.stream()
            .filter(each -> each.isOf(event))
            .findFirst()
            .map(each -> each.again(event.day()))
            .orElseGet(() -> first(event)));
    return List.copyOf(after);
  }

  private static Reminded first(ReminderSent event) {
    return new Reminded(
        event.occasion(), event.recipient(), event.agencyId(), event.day(), event.day());
  }

  /** Extends the days; reminders of two days may be recorded in either order. */
  private Reminded again(LocalDate day) {
    return new Reminded(
        occasion,
        recipient,
        agencyId,
        day.isBefore(firstOn) ? day : firstOn,
        day.isAfter(lastOn) ? day : lastOn);
  }

  /** Returns the reminders without those of occasions that begin again. */
  static List<Reminded> without(List<Reminded> before, Set<ReminderOccasion> anew) {
    return before.stream().filter(each -> !anew.contains(each.occasion)).toList();
  }
}
