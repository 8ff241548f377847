package org.maractracker.events.casefile;

import java.util.UUID;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Finding that somebody was never a party to the case.
 *
 * @param caseId the case
 * @param number which of its parties, in the order they became that, from 1
 * @param party in which capacity they were named
 * @param label what they were called
 * @param reason what was wrong
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "PartyEnteredInError", revision = 1, former = 0)
public record PartyEnteredInError(
    UUID caseId, int number, Party party, String label, String reason, PartialDate occurredOn)
    implements CaseEvent {}
