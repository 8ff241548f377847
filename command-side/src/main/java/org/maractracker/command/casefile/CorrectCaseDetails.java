package org.maractracker.command.casefile;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.casefile.CaseDetailsCorrected;
import org.maractracker.events.casefile.Victim;

/**
 * Command to put right what was mistyped when the case was opened, also after it was closed; quiet
 * when it is so. Refused with {@code duplicate-reference} when another case of the MARAC has the
 * reference, or one that looks like it.
 *
 * @param caseId the case
 * @param reference the case number
 * @param victim the victim-survivor
 * @param reason what was wrong
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record CorrectCaseDetails(
    @TargetAggregateIdentifier UUID caseId,
    String reference,
    Victim victim,
    String reason,
    @Nullable PartialDate occurredOn) {

  /** Makes the event that records it. */
  CaseDetailsCorrected corrected(PartialDate when) {
    return new CaseDetailsCorrected(caseId, reference, victim, reason, when);
  }
}
