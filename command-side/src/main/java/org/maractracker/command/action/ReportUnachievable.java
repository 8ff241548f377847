package org.maractracker.command.action;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.UnachievableReason;

/**
 * Command by which the agency reports that the action cannot be achieved (6.5). Refused with {@code
 * action-not-open} and {@code date-in-future}.
 *
 * @param actionId the action
 * @param reasonClass why, as a class
 * @param explanation why, in words
 * @param reportedOn when it was reported, as precisely as is known
 * @param reportedBy who reported it
 * @param occurredOn null, or the same as {@code reportedOn}; anything else is {@code malformed}
 */
public record ReportUnachievable(
    @TargetAggregateIdentifier UUID actionId,
    UnachievableReason reasonClass,
    String explanation,
    PartialDate reportedOn,
    @Nullable String reportedBy,
    @Nullable PartialDate occurredOn) {}
