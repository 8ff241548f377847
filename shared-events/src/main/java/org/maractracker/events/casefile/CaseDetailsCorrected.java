package org.maractracker.events.casefile;

import java.util.UUID;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Correction of what was mistyped when the case was opened. It is the same case of the same person;
 * what was written before stays known by the events before.
 *
 * @param caseId the case
 * @param reference the case number, unique in the MARAC
 * @param victim the victim-survivor
 * @param reason what was wrong
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "CaseDetailsCorrected", revision = 1, former = 0)
public record CaseDetailsCorrected(
    UUID caseId, String reference, Victim victim, String reason, PartialDate occurredOn)
    implements CaseEvent {}
