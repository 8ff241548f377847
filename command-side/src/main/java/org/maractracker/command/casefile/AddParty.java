package org.maractracker.command.casefile;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.casefile.Party;

/**
 * Command to add a person to the case; quiet when that party is already there under that label.
 *
 * @param caseId the case
 * @param party in which capacity
 * @param label what the MARAC calls them
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record AddParty(
    @TargetAggregateIdentifier UUID caseId,
    Party party,
    String label,
    @Nullable PartialDate occurredOn) {}
