package org.maractracker.query.views.caseload;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.casefile.Party;

/**
 * A risk of a case as its events have left it.
 *
 * @param concerns whom it concerns
 * @param reason why it cannot be addressed, or what was wrong; null while it is open
 * @param resourceUnavailable whether it is unaddressed for want of a resource (6.2)
 * @param identifiedOn when it was identified, as precisely as is known
 */
record Risk(
    UUID riskId,
    Party concerns,
    String description,
    RiskStatus status,
    @Nullable String reason,
    boolean resourceUnavailable,
    PartialDate identifiedOn) {

  Risk unaddressed(String because, boolean forWantOfResource) {
    return new Risk(
        riskId,
        concerns,
        description,
        RiskStatus.UNADDRESSED,
        because,
        forWantOfResource,
        identifiedOn);
  }

  Risk inError(String because) {
    return new Risk(
        riskId, concerns, description, RiskStatus.ENTERED_IN_ERROR, because, false, identifiedOn);
  }
}
