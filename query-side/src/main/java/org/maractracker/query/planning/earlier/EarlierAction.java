package org.maractracker.query.planning.earlier;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.casefile.Party;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.model.action.ActionFields.Finding;
import org.maractracker.query.model.action.Completion;
import org.maractracker.query.model.action.Ending;
import org.maractracker.query.model.action.Unachievable;
import org.maractracker.query.planning.plan.PlanAction;

/**
 * Action of an earlier case, and its result.
 *
 * @param completion how it was done; null while it is not done
 * @param dueDateRevisedTooLate whether its due date was ever revised after it had passed
 * @param unachievable why it could not be done; null unless it was reported so
 * @param ending why it was taken off the plan, or was an error; null unless it was
 */
record EarlierAction(
    UUID actionId,
    @Nullable UUID meetingId,
    PartialDate agreedOn,
    String description,
    @Nullable String successCriteria,
    List<UUID> riskIds,
    List<Party> protects,
    @Nullable String responsibleAgencyId,
    @Nullable LocalDate dueOn,
    Result result,
    @Nullable Completion completion,
    List<Completion> formerCompletions,
    boolean dueDateRevisedTooLate,
    @Nullable Unachievable unachievable,
    @Nullable Ending ending,
    List<Finding> notUndertaken,
    int timesCarried) {

  static EarlierAction of(PlanAction planned) {
    ActionFields action = planned.fields();
    return new EarlierAction(
        action.actionId(),
        action.meetingId(),
        action.agreedOn(),
        action.description(),
        action.successCriteria(),
        action.riskIds(),
        action.protects(),
        action.responsibleAgencyId(),
        action.dueOn(),
        Result.of(planned),
        action.completion(),
        action.formerCompletions(),
        action.dueDateRevisedTooLate(),
        action.unachievable(),
        action.ending(),
        action.notUndertaken(),
        action.timesCarried());
  }
}
