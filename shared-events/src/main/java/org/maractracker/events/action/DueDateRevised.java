package org.maractracker.events.action;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Change of the day by which the action is due. The first due date stays known.
 *
 * @param actionId the action
 * @param from the day before; null for an imported action without one
 * @param to the day from now on
 * @param reason why
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "DueDateRevised", revision = 1, former = 1)
public record DueDateRevised(
    UUID actionId, @Nullable LocalDate from, LocalDate to, String reason, PartialDate occurredOn)
    implements ActionEvent {}
