package org.maractracker.events.action;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Change of the person who stands for an agency in this action; the duty stays with the agency.
 *
 * @param actionId the action
 * @param agencyId the owner, or a partner changing its own person
 * @param from who stood for it before; null when nobody was named
 * @param to who stands for it now
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "RepresentativeChanged", revision = 1, former = 1)
public record RepresentativeChanged(
    UUID actionId, String agencyId, @Nullable String from, String to, PartialDate occurredOn)
    implements ActionEvent {}
