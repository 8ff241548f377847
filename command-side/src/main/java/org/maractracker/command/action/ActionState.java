package org.maractracker.command.action;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionAcknowledged;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionCarriedOver;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.ActionEnteredInError;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.action.ActionLinkedToCase;
import org.maractracker.events.action.ActionNotUndertaken;
import org.maractracker.events.action.ActionOwnerAssigned;
import org.maractracker.events.action.ActionReallocated;
import org.maractracker.events.action.ActionRemovedFromPlan;
import org.maractracker.events.action.ActionReopened;
import org.maractracker.events.action.ActionReportedUnachievable;
import org.maractracker.events.action.ActionReworded;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.events.action.AddendumRecorded;
import org.maractracker.events.action.DueDateRevised;
import org.maractracker.events.action.JointWorkingArranged;
import org.maractracker.events.action.JointWorkingConfirmed;
import org.maractracker.events.action.ProgressRecorded;
import org.maractracker.events.action.PromptsAnswered;
import org.maractracker.events.action.ReminderSent;
import org.maractracker.events.action.RepresentativeChanged;
import org.maractracker.events.action.UnachievableActionMinuted;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;

/** State of an action: what of its history a later decision needs. */
class ActionState {

  ActionStatus status = ActionStatus.OPEN;
  String maracId = "";
  @Nullable UUID agreedAt;
  @Nullable UUID caseId;
  boolean imported;
  Wording wording = Wording.NONE;
  final Set<String> formerOwners = new HashSet<>();
  final Map<String, String> representatives = new HashMap<>();
  final Set<String> acknowledgedBy = new HashSet<>();
  final Set<Reminded> reminded = new HashSet<>();
  JointWorking joint = JointWorking.NONE;
  Prompts prompts = Prompts.NONE;
  Deadline deadline = Deadline.NONE;
  @Nullable UUID lastCarriedTo;
  int timesCarried;
  @Nullable UUID minutedAt;
  private @Nullable String owner;
  private @Nullable UUID ownerReceivedAt;

  /** Returns whether the agency owns the action or is a partner in it. */
  boolean concerns(String agencyId) {
    return agencyId.equals(owner) || joint.hasPartner(agencyId);
  }

  boolean hasOwner() {
    return owner != null;
  }

  /** Returns the agency that owns it; only an imported action may have none. */
  String owner() {
    if (owner == null) {
      throw new RuleViolated(
          ProblemCode.AGENCY_UNKNOWN, "The list it was imported from names no agency for it.");
    }
    return owner;
  }

  /** Returns the meeting at which its owner received it; only an imported action may have none. */
  UUID ownerReceivedAt() {
    if (ownerReceivedAt == null) {
      throw new RuleViolated(
          ProblemCode.MALFORMED, "meetingId", "Name the meeting that arranged this.");
    }
    return ownerReceivedAt;
  }

  /**
   * Returns the meeting it was last carried to, or agreed at; only an imported action may have
   * none.
   */
  UUID standsAt() {
    UUID meeting = lastCarriedTo == null ? agreedAt : lastCarriedTo;
    if (meeting == null) {
      throw new RuleViolated(
          ProblemCode.CARRY_OVER_MEETING_NOT_LATER,
          "The list it was imported from names no meeting it could be carried over from.");
    }
    return meeting;
  }

  void evolve(ActionEvent event) {
    switch (event) {
      case ActionAgreed e -> {
        caseId = e.caseId();
        begin(e.maracId(), e.meetingId(), e.responsibleAgencyId(), e.representative(), e.dueOn());
        prompts = Prompts.of(e);
        wording = new Wording(e.description(), e.successCriteria());
      }
      case ActionImported e -> {
        imported = true;
        caseId = e.caseId();
        begin(e.maracId(), e.meetingId(), e.responsibleAgencyId(), e.representative(), e.dueOn());
        prompts = Prompts.of(e);
        wording = new Wording(e.description(), e.successCriteria());
      }
      case ActionReworded e -> wording = new Wording(e.description(), e.successCriteria());
      case ActionOwnerAssigned e -> own(e.agencyId(), null, agreedAt);
      case ActionLinkedToCase e -> caseId = e.caseId();
      case ActionAcknowledged e -> acknowledgedBy.add(e.agencyId());
      case ActionReallocated e -> {
        formerOwners.add(e.fromAgencyId());
        formerOwners.remove(e.toAgencyId());
        own(e.toAgencyId(), e.representative(), e.meetingId());
        joint = joint.ledBy(e.toAgencyId());
        acknowledgedBy.clear();
      }
      case RepresentativeChanged e -> representatives.put(e.agencyId(), e.to());
      case JointWorkingArranged e -> {
        joint = joint.after(e);
        representatives.keySet().removeIf(agency -> !concerns(agency));
      }
      case JointWorkingConfirmed e -> joint = joint.after(e);
      case DueDateRevised e -> deadline = Deadline.revised(e.to());
      case PromptsAnswered e -> prompts = prompts.after(e);
      case ActionCarriedOver e -> {
        lastCarriedTo = e.toMeetingId();
        timesCarried = e.timesCarried();
      }
      case ActionCompleted _ -> status = ActionStatus.COMPLETED;
      case ActionReportedUnachievable _ -> status = ActionStatus.UNACHIEVABLE;
      case UnachievableActionMinuted e -> minutedAt = e.meetingId();
      case ActionRemovedFromPlan _ -> status = ActionStatus.REMOVED;
      case ActionEnteredInError _ -> status = ActionStatus.ENTERED_IN_ERROR;
      case ActionReopened _ -> {
        status = ActionStatus.OPEN;
        minutedAt = null;
      }
      case ReminderSent e -> reminded.add(Reminded.of(e));
      case ProgressRecorded _, ActionNotUndertaken _, AddendumRecorded _ -> {}
    }
  }

  private void begin(
      String marac,
      @Nullable UUID meetingId,
      @Nullable String agencyId,
      @Nullable String representative,
      @Nullable LocalDate dueOn) {
    maracId = marac;
    agreedAt = meetingId;
    deadline = Deadline.agreed(dueOn);
    if (agencyId != null) {
      own(agencyId, representative, meetingId);
    }
  }

  /**
   * Passes the action to an owner. The former owner's person goes with it: the duty never was that
   * person's.
   */
  private void own(String agencyId, @Nullable String representative, @Nullable UUID meetingId) {
    if (owner != null) {
      representatives.remove(owner);
    }
    representatives.remove(agencyId);
    if (representative != null) {
      representatives.put(agencyId, representative);
    }
    owner = agencyId;
    ownerReceivedAt = meetingId;
  }
}
