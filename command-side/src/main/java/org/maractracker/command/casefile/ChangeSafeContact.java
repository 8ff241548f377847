package org.maractracker.command.casefile;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.casefile.SafeContact;

/**
 * Command to change how contact can safely be made, as a whole; quiet when it is the same.
 *
 * @param caseId the case
 * @param safeContact the arrangement from now on
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record ChangeSafeContact(
    @TargetAggregateIdentifier UUID caseId,
    SafeContact safeContact,
    @Nullable PartialDate occurredOn) {}
