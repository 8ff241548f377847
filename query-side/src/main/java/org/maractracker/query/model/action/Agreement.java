package org.maractracker.query.model.action;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.action.ActionLinkedToCase;
import org.maractracker.events.action.ActionReworded;
import org.maractracker.events.action.ImportSource;

/**
 * What was agreed, which never changes but for slips in its words. Null where an imported action's
 * list said nothing.
 *
 * @param agreedOn when it was agreed, as precisely as is known
 * @param source where it was imported from; null when it was agreed in this system
 */
record Agreement(
    UUID actionId,
    String maracId,
    @Nullable UUID meetingId,
    @Nullable UUID caseId,
    String description,
    @Nullable String successCriteria,
    List<UUID> riskIds,
    @Nullable String notLinkedBecause,
    PartialDate agreedOn,
    @Nullable ImportSource source) {

  static Agreement of(ActionAgreed agreed) {
    return new Agreement(
        agreed.actionId(),
        agreed.maracId(),
        agreed.meetingId(),
        agreed.caseId(),
        agreed.description(),
        agreed.successCriteria(),
        agreed.riskIds(),
        agreed.notLinkedBecause(),
        agreed.occurredOn(),
        null);
  }

  static Agreement of(ActionImported imported) {
    return new Agreement(
        imported.actionId(),
        imported.maracId(),
        imported.meetingId(),
        imported.caseId(),
        imported.description(),
        imported.successCriteria(),
        imported.riskIds(),
        imported.notLinkedBecause(),
        imported.occurredOn(),
        imported.source());
  }

  /** Returns the same agreement with the case that an imported list did not name. */
  Agreement linked(ActionLinkedToCase linked) {
    return new Agreement(
        actionId,
        maracId,
        meetingId,
        linked.caseId(),
        description,
        successCriteria,
        riskIds,
        notLinkedBecause,
        agreedOn,
        source);
  }

  /** Returns the same agreement in the right words. */
  Agreement reworded(ActionReworded right) {
    return new Agreement(
        actionId,
        maracId,
        meetingId,
        caseId,
        right.description(),
        right.successCriteria(),
        riskIds,
        notLinkedBecause,
        agreedOn,
        source);
  }
}
