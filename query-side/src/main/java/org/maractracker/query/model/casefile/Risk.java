package org.maractracker.query.model.casefile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.casefile.Party;
import org.maractracker.events.casefile.RiskEnteredInError;
import org.maractracker.events.casefile.RiskIdentified;
import org.maractracker.events.casefile.RiskLeftUnaddressed;

/**
 * Risk of a case, as its events left it.
 *
 * @param identifiedOn when it was identified, as precisely as is known
 * @param unaddressedBecause why it cannot be addressed; null when that was not said
 * @param resourceUnavailable whether that is because a resource is missing (6.2)
 * @param inErrorBecause why it should not have been recorded; null when it should
 * @param position of the last event about it
 */
public record Risk(
    UUID riskId,
    Party concerns,
    String description,
    PartialDate identifiedOn,
    @Nullable String unaddressedBecause,
    boolean resourceUnavailable,
    @Nullable String inErrorBecause,
    long position) {

  static Risk of(RiskIdentified event, long at) {
    return new Risk(
        event.riskId(),
        event.concerns(),
        event.description(),
        event.occurredOn(),
        null,
        false,
        null,
        at);
  }

  Risk unaddressed(RiskLeftUnaddressed event, long at) {
    return new Risk(
        riskId,
        concerns,
        description,
        identifiedOn,
        event.reason(),
        event.resourceUnavailable(),
        inErrorBecause,
        at);
  }

  Risk inError(RiskEnteredInError event, long at) {
    return new Risk(
        riskId,
        concerns,
        description,
        identifiedOn,
        unaddressedBecause,
        resourceUnavailable,
        event.reason(),
        at);
  }

  public RiskStatus status() {
    if (inErrorBecause != null) {
      return RiskStatus.ENTERED_IN_ERROR;
    }
    return unaddressedBecause == null ? RiskStatus.OPEN : RiskStatus.UNADDRESSED;
  }

  /** Returns why it cannot be addressed, or what was wrong with it; null while open. */
  public @Nullable String reason() {
    return inErrorBecause == null ? unaddressedBecause : inErrorBecause;
  }

  public boolean wantsAResource() {
    return status() == RiskStatus.UNADDRESSED && resourceUnavailable;
  }

  /** Returns whether it counts as a risk of the case: not when entered in error. */
  public boolean real() {
    return inErrorBecause == null;
  }
}
