package org.maractracker.query.model.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.query.engine.view.Stale;

/**
 * Answer about one action, with all fields.
 *
 * @param action what its own events say
 * @param overdue whether it is open and its due date has passed
 * @param daysOverdue days since the due date; 0 when not overdue
 * @param reportDueOn the day of the meeting before which an agency must report that it cannot be
 *     done (6.5); null when no meeting is scheduled
 * @param caseReference the case's number; null where it has no case, and for a former owner
 * @param victimName the victim-survivor's name; null likewise
 * @param safeContact how contact can safely be made in its case; null when not known
 * @param passedOn when it passed on to another agency, for its former owner, who reads it as it was
 *     then; left out otherwise
 * @param stale true when an event about it could not be applied; left out otherwise
 */
@Schema(name = "Action")
public record ActionDetails(
    @JsonUnwrapped ActionFields action,
    boolean overdue,
    long daysOverdue,
    @Nullable LocalDate reportDueOn,
    @Nullable String caseReference,
    @Nullable String victimName,
    @Nullable SafeContact safeContact,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PartialDate passedOn,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean stale)
    implements ActionResponse {

  static ActionDetails of(
      ActionState state, LocalDate today, ActionContext surroundings, Stale stale) {
    ActionFields action = ActionFields.of(state);
    long daysOverdue = Overdue.days(action, today);
    Optional<CaseSummary> file = surroundings.caseOf(action.caseId());
    return new ActionDetails(
        action,
        daysOverdue > 0,
        daysOverdue,
        surroundings.reportDueOn(state),
        file.map(CaseSummary::reference).orElse(null),
        file.map(CaseSummary::victimName).orElse(null),
        file.map(CaseSummary::safeContact).orElse(null),
        null,
        isStale(state, stale));
  }

  /**
   * Returns an action as its former owner reads it, judged no later than on the day it passed on.
   */
  static ActionDetails of(
      PassedOn passed, LocalDate today, ActionContext surroundings, Stale stale) {
    LocalDate then = passed.on().lastDay();
    ActionDetails whole =
        of(passed.action(), then.isBefore(today) ? then : today, surroundings, stale);
    return new ActionDetails(
        whole.action,
        whole.overdue,
        whole.daysOverdue,
        whole.reportDueOn,
        null,
        null,
        null,
        passed.on(),
        whole.stale);
  }

  private static @Nullable Boolean isStale(ActionState state, Stale stale) {
    Object[] carriedTo = state.schedule().carriedTo().toArray();
    return stale.any(carriedTo) != null
        ? Boolean.TRUE
        : stale.any(
            state.actionId(),
            state.agreement().caseId(),
            state.agreement().meetingId(),
            state.maracId());
  }
}
