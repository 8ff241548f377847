package org.maractracker.events.action;

import java.util.UUID;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Progress on an action, or an attempt that reached nobody. It is always a new fact and completes
 * nothing.
 *
 * @param actionId the action
 * @param note what was done or tried
 * @param kind progress or attempt
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "ProgressRecorded", revision = 1, former = 1)
public record ProgressRecorded(
    UUID actionId, String note, ProgressKind kind, PartialDate occurredOn) implements ActionEvent {}
