package org.maractracker.command.action;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Command to link an imported action to its case, where its list named none that is known; quiet
 * when it is linked to it already. Refused with {@code not-imported} for any other action, {@code
 * case-already-linked} for one that has another case, and {@code not-found} for a case that is not
 * the MARAC's.
 *
 * @param actionId the action
 * @param caseId the case
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record LinkToCase(
    @TargetAggregateIdentifier UUID actionId, UUID caseId, @Nullable PartialDate occurredOn) {}
