package org.maractracker.command.casefile;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.casefile.Party;

/**
 * Command to identify a risk in information sharing (6.1).
 *
 * @param caseId the case
 * @param riskId the new risk's id, made by the sender
 * @param concerns whom it concerns
 * @param description what it is
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record IdentifyRisk(
    @TargetAggregateIdentifier UUID caseId,
    UUID riskId,
    Party concerns,
    String description,
    @Nullable PartialDate occurredOn) {}
