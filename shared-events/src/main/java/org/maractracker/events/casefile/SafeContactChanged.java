package org.maractracker.events.casefile;

import java.util.UUID;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Change of how contact can safely be made; the new arrangement replaces the old one as a whole.
 *
 * @param caseId the case
 * @param safeContact the arrangement from now on
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "SafeContactChanged", revision = 1, former = 1)
public record SafeContactChanged(UUID caseId, SafeContact safeContact, PartialDate occurredOn)
    implements CaseEvent {}
