package org.maractracker.query.planning.prompts;

import java.util.List;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.query.model.meeting.MeetingState;
import org.maractracker.query.planning.plan.PlanAction;

/**
 * Case at a meeting, as the prompts look at it.
 *
 * @param actions all there ever were for the case, whichever meeting agreed them
 */
record CaseInHand(MeetingState meeting, CaseState file, List<PlanAction> actions) {

  CaseInHand {
    actions = List.copyOf(actions);
  }

  /** Returns the plan: what was agreed at this meeting or carried to it, and is open or done. */
  List<PlanAction> plan() {
    return actions.stream()
        .filter(action -> action.stands() && action.isOnListOf(meeting.meetingId()))
        .toList();
  }

  List<PlanAction> toDo() {
    return plan().stream().filter(action -> action.fields().status() == ActionStatus.OPEN).toList();
  }
}
