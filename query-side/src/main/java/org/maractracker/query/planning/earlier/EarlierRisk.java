package org.maractracker.query.planning.earlier;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.casefile.Party;
import org.maractracker.query.model.casefile.Risk;
import org.maractracker.query.model.casefile.RiskStatus;

/**
 * Risk of an earlier case.
 *
 * @param status what has been said of the risk itself
 * @param reason why it cannot be addressed, or what was wrong; null while it is open
 * @param resourceUnavailable whether it is unaddressed because a resource is missing (6.2)
 * @param identifiedOn when it was identified, as precisely as is known
 * @param real whether it counts as a risk of the case: not when entered in error
 */
record EarlierRisk(
    UUID riskId,
    Party concerns,
    String description,
    RiskStatus status,
    @Nullable String reason,
    boolean resourceUnavailable,
    PartialDate identifiedOn,
    boolean real) {

  static EarlierRisk of(Risk risk) {
    return new EarlierRisk(
        risk.riskId(),
        risk.concerns(),
        risk.description(),
        risk.status(),
        risk.reason(),
        risk.wantsAResource(),
        risk.identifiedOn(),
        risk.real());
  }
}
