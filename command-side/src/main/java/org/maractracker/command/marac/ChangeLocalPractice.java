package org.maractracker.command.marac;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Command to change what the MARAC does in its own way, as a whole; quiet when nothing changes. Its
 * sender fills the defaults.
 *
 * @param maracId the MARAC
 * @param practice all of it; a mailbox of an agency that is no member is refused as {@code
 *     agency-unknown}
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
record ChangeLocalPractice(
    @TargetAggregateIdentifier String maracId,
    LocalPractice practice,
    @Nullable PartialDate occurredOn) {}
