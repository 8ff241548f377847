package org.maractracker.query.planning.prompts;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.meeting.Attendance;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.model.action.Joint;
import org.maractracker.query.planning.plan.PlanAction;

/** Prompts on whether those who are to act are present, and have arranged how they act together. */
final class WhoActs {

  private WhoActs() {}

  /** Asks only about what is still to be done: nobody needs to take on what is done. */
  static PromptAnswer present(CaseInHand hand) {
    if (!hand.toDo().isEmpty() && hand.meeting().attendance().isEmpty()) {
      return new PromptAnswer(
          PromptAnswer.Answered.NO,
          List.of(
              Finding.ofPlan("attendance", "It is not recorded yet who came to this meeting.")));
    }
    return PromptAnswer.ofEach(hand.toDo(), action -> absent(hand, action.fields()));
  }

  private static Stream<Finding> absent(CaseInHand hand, ActionFields action) {
    String owner = action.responsibleAgencyId();
    Stream<Finding> ownerless =
        owner == null
            ? Stream.of(
                Finding.ofAction(
                    action.actionId(), "responsibleAgencyId", "No agency has taken this on."))
            : absent(hand, action, owner, "responsibleAgencyId");
    return Stream.concat(
        ownerless,
        partners(action)
            .flatMap(
                partner -> absent(hand, action, partner.agencyId(), "joint.partnerAgencyIds")));
  }

  private static Stream<Finding> absent(
      CaseInHand hand, ActionFields action, String agency, String field) {
    Attendance attendance = hand.meeting().attendanceOf(agency);
    return attendance == Attendance.PRESENT
        ? Stream.empty()
        : Stream.of(
            Finding.ofAgency(action.actionId(), agency, field, agency + reason(attendance, field)));
  }

  private static String reason(@Nullable Attendance attendance, String field) {
    String how =
        attendance == null
            ? " is not on this meeting's attendance list. "
            : switch (attendance) {
              case APOLOGIES -> " sent apologies, which is not attendance. ";
              case OBSERVER -> " only observes this meeting. ";
              case ABSENT, PRESENT -> " is not at this meeting. ";
            };
    return how
        + (field.equals("responsibleAgencyId")
            ? "Give the action to an agency that is here, or take it off the plan."
            : "Arrange the joint work with agencies that are here.");
  }

  /** Asks about the joint actions still to be done. */
  static PromptAnswer joint(CaseInHand hand) {
    List<PlanAction> joint =
        hand.toDo().stream().filter(action -> action.fields().joint() != null).toList();
    return PromptAnswer.ofEach(joint, action -> unarranged(action.fields()));
  }

  private static Stream<Finding> unarranged(ActionFields action) {
    Joint joint = action.joint();
    if (joint == null || joint.communication() == null) {
      return Stream.of(
          Finding.ofAction(
              action.actionId(),
              "joint.communication",
              "It is not arranged how the agencies keep in touch between meetings."));
    }
    return partners(action)
        .filter(partner -> !partner.confirmed())
        .map(partner ->
            Finding.ofAgency(
                action.actionId(),
                partner.agencyId(),
                "joint.partners",
                partner.agencyId() + " has not confirmed how the agencies keep in touch."));
  }

  private static Stream<Joint.Partner> partners(ActionFields action) {
    Joint joint = action.joint();
    return joint == null ? Stream.empty() : joint.partners().stream();
  }
}
