package org.maractracker.events.casefile;

import java.util.UUID;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Reopening of a closed case: actions can be agreed for it again.
 *
 * @param caseId the case
 * @param reason why
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "CaseReopened", revision = 1, former = 0)
public record CaseReopened(UUID caseId, String reason, PartialDate occurredOn)
    implements CaseEvent {}
