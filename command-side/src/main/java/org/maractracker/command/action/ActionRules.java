package org.maractracker.command.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.facts.Facts;
import org.maractracker.command.facts.MeetingFacts;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionReportedUnachievable;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.events.action.UnachievableReason;
import org.maractracker.problem.Faults;
import org.maractracker.problem.ProblemCode;

/**
 * Rules on whether something may happen to an action now. They gather everything that speaks
 * against it and refuse at the end; only an id that does not exist is refused at once.
 */
class ActionRules {

  private final ActionState state;
  private final Facts facts;
  final Faults faults = new Faults();

  ActionRules(ActionState state, Facts facts) {
    this.state = state;
    this.facts = facts;
  }

  void requireOpen() {
    faults.addIf(
        state.status != ActionStatus.OPEN,
        null,
        ProblemCode.ACTION_NOT_OPEN,
        "The action is not open. Reopen it first if it is to go on.");
  }

  void requireNotOpen() {
    faults.addIf(
        state.status == ActionStatus.OPEN, null, ProblemCode.ACTION_OPEN, "The action is open.");
  }

  void requireUnachievable() {
    faults.addIf(
        state.status != ActionStatus.UNACHIEVABLE,
        null,
        ProblemCode.ACTION_NOT_UNACHIEVABLE,
        "The action was not reported unachievable; there is nothing to minute.");
  }

  void requireOwnerOrPartner(String agencyId) {
    faults.addIf(
        !state.concerns(agencyId),
        "agencyId",
        ProblemCode.NOT_A_PARTNER,
        "The agency neither owns the action nor is a partner in it.");
  }

  void requirePartner(String agencyId) {
    faults.addIf(
        !state.joint.hasPartner(agencyId),
        "agencyId",
        ProblemCode.NOT_A_PARTNER,
        "The agency is no partner in the action; only partners confirm.");
  }

  /**
   * Finds a meeting at which something was decided: one that has sat, closed or not.
   *
   * @return the meeting; gathered is {@code date-in-future} for one that is still to come, and
   *     {@code meeting-closed} for one that was cancelled
   */
  MeetingFacts meetingThatSat(UUID meetingId) {
    MeetingFacts meeting = meeting(meetingId);
    faults.addIf(
        !meeting.cancelled() && facts.today(state.maracId).isToCome(meeting.date()),
        "meetingId",
        ProblemCode.DATE_IN_FUTURE,
        "The meeting is still to come; what it decides is recorded when it sits.");
    return meeting;
  }

  /**
   * Finds a meeting at which something was decided about the action, which it had before it: {@code
   * meeting-too-early} for one before the action was agreed.
   */
  MeetingFacts meetingThatDecided(UUID meetingId) {
    MeetingFacts meeting = meetingThatSat(meetingId);
    requireNotBeforeAgreement(meeting, ProblemCode.MEETING_TOO_EARLY);
    return meeting;
  }

  /** Finds a meeting, closed or not, but not one that never sat, or will not. */
  MeetingFacts meeting(UUID meetingId) {
    MeetingFacts meeting = facts.meeting(state.maracId, meetingId, "meetingId");
    faults.addIf(
        meeting.cancelled(),
        "meetingId",
        ProblemCode.MEETING_CLOSED,
        "The meeting was cancelled; nothing was decided at it.");
    return meeting;
  }

  /** Requires the case to be one of the MARAC; refuses at once when there is no such case. */
  void requireCaseOfMarac(UUID caseId) {
    facts.caseFile(state.maracId, caseId, "caseId");
  }

  void requireMember(String agencyId, String field) {
    faults.addIf(
        !facts.marac(state.maracId).members().contains(agencyId),
        field,
        ProblemCode.AGENCY_UNKNOWN,
        "The agency is not a current member of the MARAC.");
  }

  void requireMayBeReallocated(String agencyId, MeetingFacts meeting) {
    allocationAt(meeting).judge(agencyId, "toAgencyId", faults);
    requireNotBeforeAgreement(meeting, ProblemCode.REALLOCATION_MEETING_TOO_EARLY);
  }

  private void requireNotBeforeAgreement(MeetingFacts meeting, ProblemCode code) {
    faults.addIf(
        state.agreedAt != null && meeting.date().isBefore(dateOf(state.agreedAt)),
        "meetingId",
        code,
        "The meeting is before the one the action was agreed at.");
  }

  void requirePresentPartners(List<String> agencies, MeetingFacts meeting) {
    allocationAt(meeting).judgePartners(state.owner(), agencies, "partnerAgencyIds", faults);
  }

  void requireMitigation(Prompts prompts) {
    ActionsAreSmart.judgeMitigation(prompts.serviceGeneratedRisk(), "", faults);
  }

  void requireWords(RewordAction c) {
    ActionsAreSmart.judgeWords(c.description(), c.successCriteria(), "", faults);
  }

  /** Requires the meeting that agreed it to be open: what was minuted keeps its words. */
  void requireItsMeetingToGoOn() {
    faults.addIf(
        state.agreedAt == null || facts.meeting(state.maracId, state.agreedAt, "meetingId").over(),
        null,
        ProblemCode.MEETING_CLOSED,
        "The meeting the action was agreed at is not open. Add a statement to the action, or reopen"
            + " the meeting.");
  }

  void requireDueAfterAgreement(LocalDate dueOn) {
    if (state.agreedAt != null) {
      ActionsAreSmart.judgeDueDate(dueOn, dateOf(state.agreedAt), "", faults);
    }
  }

  void requireLaterThanBefore(MeetingFacts meeting) {
    faults.addIf(
        meetingsSoFar().anyMatch(earlier -> !meeting.date().isAfter(dateOf(earlier))),
        "meetingId",
        ProblemCode.CARRY_OVER_MEETING_NOT_LATER,
        "An action is carried to a later meeting than it was agreed at and last carried to.");
  }

  void requireConfirmedIfJoint() {
    faults.addIf(
        state.joint.isJoint() && !state.joint.isConfirmed(),
        null,
        ProblemCode.JOINT_ARRANGEMENT_UNCONFIRMED,
        "A joint action is completed once it is arranged how the agencies keep in touch and every"
            + " partner has confirmed it.");
  }

  /**
   * Requires the date of what happened, where the command has a name of its own for it, to be one
   * date and not in the future.
   *
   * @param occurredOn the date that the sender gave besides; null or the same
   */
  void requireOneDate(PartialDate date, String field, @Nullable PartialDate occurredOn) {
    facts.today(state.maracId).refuseFuture(date, field, faults);
    faults.addIf(
        occurredOn != null && !occurredOn.equals(date),
        "occurredOn",
        ProblemCode.MALFORMED,
        "Here this is the same date as " + field + "; leave it out.");
  }

  /**
   * Returns when it happened: the date given, or else today; refuses with everything that was
   * gathered until then.
   */
  PartialDate when(@Nullable PartialDate told) {
    PartialDate when = facts.today(state.maracId).unlessTold(told, faults);
    refuseIfAny();
    return when;
  }

  void refuseIfAny() {
    faults.refuseIfAny();
  }

  /** Makes the report of the agency, with whether it came in time. */
  ActionReportedUnachievable reported(
      UUID actionId,
      UnachievableReason reasonClass,
      String explanation,
      @Nullable String reportedBy,
      PartialDate reportedOn) {
    LocalDate reportDueOn = reportDueOn();
    return new ActionReportedUnachievable(
        actionId,
        reasonClass,
        explanation,
        reportedBy,
        reportedOn,
        reportDueOn,
        reportDueOn == null ? null : reportedOn.firstDay().isBefore(reportDueOn));
  }

  /**
   * Returns the date of the meeting before which an agency had to report that it cannot achieve the
   * action (6.5): the next one scheduled after the latest of the meeting the action was agreed at,
   * the one it was last carried to, and its due date when that was revised. Null when none is
   * scheduled.
   */
  private @Nullable LocalDate reportDueOn() {
    LocalDate revised = state.deadline.revised() ? state.deadline.dueOn() : null;
    return Stream.concat(meetingsSoFar().map(this::dateOf), Stream.ofNullable(revised))
        .max(LocalDate::compareTo)
        .flatMap(latest -> facts.nextMeetingAfter(state.maracId, latest))
        .orElse(null);
  }

  private OnlyPresentAgenciesTakeActions allocationAt(MeetingFacts meeting) {
    return new OnlyPresentAgenciesTakeActions(
        facts.marac(state.maracId).members(), meeting.present());
  }

  /** Returns the meetings the action was agreed at and last carried to, as far as there are any. */
  private Stream<UUID> meetingsSoFar() {
    return Stream.of(state.agreedAt, state.lastCarriedTo).filter(Objects::nonNull);
  }

  private LocalDate dateOf(UUID meetingId) {
    return facts.meeting(state.maracId, meetingId, "meetingId").date();
  }
}
