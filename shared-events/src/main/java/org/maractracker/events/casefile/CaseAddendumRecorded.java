package org.maractracker.events.casefile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Statement added to the case, by which a mistake is put right.
 *
 * @param caseId the case
 * @param statement what is to be read with the record
 * @param aboutPosition the position of the event it is about; null when about the case as a whole
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "CaseAddendumRecorded", revision = 1, former = 1)
public record CaseAddendumRecorded(
    UUID caseId, String statement, @Nullable Long aboutPosition, PartialDate occurredOn)
    implements CaseEvent {}
