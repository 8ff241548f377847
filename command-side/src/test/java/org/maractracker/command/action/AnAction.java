package org.maractracker.command.action;

import static org.maractracker.command.GivenHistory.ACTION;
import static org.maractracker.command.GivenHistory.CASE;
import static org.maractracker.command.GivenHistory.MARCH;
import static org.maractracker.command.GivenHistory.RISK;
import static org.maractracker.testsupport.events.ActionAgreedBuilder.anAgreedAction;
import static org.maractracker.testsupport.events.Northshire.on;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.Deciding;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.ActionEnteredInError;
import org.maractracker.events.action.ActionReallocated;
import org.maractracker.events.action.ActionRemovedFromPlan;
import org.maractracker.events.action.ActionReopened;
import org.maractracker.events.action.ActionReportedUnachievable;
import org.maractracker.events.action.Communication;
import org.maractracker.events.action.JointWorkingArranged;
import org.maractracker.events.action.JointWorkingConfirmed;
import org.maractracker.events.action.UnachievableReason;

/** Made-up action: the IDVA service undertook it in March, by the end of that month. */
final class AnAction {

  static final LocalDate DUE = LocalDate.parse("2026-03-31");
  static final Communication WEEKLY_CALL = new Communication("by phone", "weekly", null);

  private AnAction() {}

  static Deciding<Action> agreed() {
    return new Deciding<>(Action.class).given(agreedEvent());
  }

  /** Made-up action that another meeting agreed. */
  static Deciding<Action> agreedIn(UUID meetingId) {
    return new Deciding<>(Action.class)
        .given(
            anAgreedAction(ACTION)
                .meetingId(meetingId)
                .caseId(CASE)
                .dueOn("2026-06-30")
                .responsibleAgencyId("idva")
                .build());
  }

  static ActionAgreed agreedEvent() {
    return agreedEvent(DUE.toString());
  }

  static ActionAgreed agreedEvent(String dueOn) {
    return anAgreedAction(ACTION)
        .meetingId(MARCH)
        .caseId(CASE)
        .description("Made-up action")
        .successCriteria("Made-up measure")
        .dueOn(dueOn)
        .responsibleAgencyId("idva")
        .representative("Made Up Adviser")
        .riskIds(List.of(RISK))
        .occurredOn("2026-03-10")
        .build();
  }

  static ActionReallocated reallocated(String from, String to, UUID meetingId) {
    return new ActionReallocated(ACTION, from, to, meetingId, null, "made up", on("2026-04-14"));
  }

  static JointWorkingArranged joint(@Nullable Communication communication, String... partners) {
    return new JointWorkingArranged(
        ACTION, "idva", Arrays.asList(partners), communication, MARCH, on("2026-03-10"));
  }

  static JointWorkingConfirmed confirmedBy(String agency) {
    return new JointWorkingConfirmed(ACTION, agency, on("2026-03-11"));
  }

  static ActionCompleted completed() {
    return new ActionCompleted(ACTION, on("2026-03-20"), "made up", null, 0, false);
  }

  static ActionReportedUnachievable unachievable() {
    return new ActionReportedUnachievable(
        ACTION, UnachievableReason.OTHER, "made up", null, on("2026-03-20"), null, null);
  }

  static ActionRemovedFromPlan removed() {
    return new ActionRemovedFromPlan(ACTION, MARCH, "made up", on("2026-03-20"));
  }

  static ActionEnteredInError inError() {
    return new ActionEnteredInError(ACTION, "made up", on("2026-03-20"));
  }

  static ActionReopened reopened() {
    return new ActionReopened(ACTION, "made up", on("2026-03-25"));
  }
}
