package org.maractracker.reminders;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ReminderOccasion;

/**
 * Line of a mail: everything it says of an action.
 *
 * @param agencyId the agency that is to do something; null when nobody owns the action
 * @param dueOn null for an imported action without a due date
 */
record Reminder(
    UUID actionId,
    ReminderOccasion occasion,
    @Nullable String agencyId,
    @Nullable LocalDate dueOn) {}
