package org.maractracker.command.casefile;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Command to state that somebody was never a party to the case; quiet when that was stated already.
 * Refused with {@code not-found}.
 *
 * @param caseId the case
 * @param number which of its parties, in the order they became that, from 1
 * @param reason what was wrong
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record EnterPartyInError(
    @TargetAggregateIdentifier UUID caseId,
    int number,
    String reason,
    @Nullable PartialDate occurredOn) {}
