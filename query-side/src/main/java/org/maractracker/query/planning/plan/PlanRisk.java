package org.maractracker.query.planning.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.casefile.Party;
import org.maractracker.events.casefile.RiskIdentified;

/**
 * A risk of a case.
 *
 * @param concerns whom it concerns
 * @param status what has been said of the risk itself
 * @param reason why it cannot be addressed, or what was wrong; null while it is open
 * @param resourceUnavailable whether it is unaddressed for want of a resource (6.2)
 * @param identifiedOn when it was identified, as precisely as is known
 */
public record PlanRisk(
    UUID riskId,
    Party concerns,
    String description,
    Status status,
    @Nullable String reason,
    boolean resourceUnavailable,
    PartialDate identifiedOn) {

  /** Whether an action is linked to it is said by the actions. */
  public enum Status {
    OPEN,
    /** It cannot be addressed, and why is noted (Principle 6.1). */
    UNADDRESSED,
    /** It should never have been recorded. */
    ENTERED_IN_ERROR
  }

  static PlanRisk of(RiskIdentified e) {
    return new PlanRisk(
        e.riskId(), e.concerns(), e.description(), Status.OPEN, null, false, e.occurredOn());
  }

  PlanRisk with(Status now, String because, boolean forWantOfResource) {
    return new PlanRisk(
        riskId, concerns, description, now, because, forWantOfResource, identifiedOn);
  }

  /** Whether it counts as a risk of the case at all. */
  public boolean isReal() {
    return status != Status.ENTERED_IN_ERROR;
  }
}
