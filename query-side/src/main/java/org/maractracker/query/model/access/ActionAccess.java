package org.maractracker.query.model.access;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionAcknowledged;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionCarriedOver;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.ActionEnteredInError;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.action.ActionNotUndertaken;
import org.maractracker.events.action.ActionReallocated;
import org.maractracker.events.action.ActionRemovedFromPlan;
import org.maractracker.events.action.ActionReopened;
import org.maractracker.events.action.ActionReportedUnachievable;
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

/**
 * Where one action stands after an event.
 *
 * @param actionId the action
 * @param maracId its MARAC
 * @param caseId its case; null for an imported action whose list named none
 * @param status open, or how it ended
 * @param riskIds the risks it addresses
 * @param owner the responsible agency; null for an imported action whose list named none
 * @param partners the others of its joint arrangement, in order of name; never the owner
 * @param formerOwners those it was reallocated from, in order of name
 * @param version the last event that changed it; most events of an action do not
 */
public record ActionAccess(
    UUID actionId,
    String maracId,
    @Nullable UUID caseId,
    ActionStatus status,
    List<UUID> riskIds,
    @Nullable String owner,
    List<String> partners,
    List<String> formerOwners,
    long version) {

  /** The agencies that may read it, each once, in order of name. */
  public List<String> readers() {
    return Stream.concat(
            Stream.ofNullable(owner), Stream.concat(partners.stream(), formerOwners.stream()))
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether it is part of the plan: actions removed or in error don't count but as such. */
  public boolean counts() {
    return status != ActionStatus.REMOVED && status != ActionStatus.ENTERED_IN_ERROR;
  }

  /**
   * The standing after the next event.
   *
   * @param before null before the first
   * @param version the event's version; one already applied changes nothing
   */
  public static ActionAccess after(@Nullable ActionAccess before, ActionEvent event, long version) {
    if (before != null && version <= before.version) {
      return before;
    }
    if (event instanceof ActionAgreed agreed) {
      return agreed(agreed, version);
    }
    if (event instanceof ActionImported imported) {
      return imported(imported, version);
    }
    ActionAccess next = Objects.requireNonNull(before).next(event);
    return next.equals(before) ? before : next.at(version);
  }

  private ActionAccess next(ActionEvent event) {
    return switch (event) {
      case ActionReallocated reallocated -> reallocated(reallocated);
      case JointWorkingArranged arranged ->
          owned(owner, arranged.partnerAgencyIds().stream().sorted().toList(), formerOwners);
      case ActionCompleted _ -> ended(ActionStatus.COMPLETED);
      case ActionReportedUnachievable _ -> ended(ActionStatus.UNACHIEVABLE);
      case ActionRemovedFromPlan _ -> ended(ActionStatus.REMOVED);
      case ActionEnteredInError _ -> ended(ActionStatus.ENTERED_IN_ERROR);
      case ActionReopened _ -> ended(ActionStatus.OPEN);
      case ActionAgreed _,
          ActionImported _,
          ActionAcknowledged _,
          RepresentativeChanged _,
          JointWorkingConfirmed _,
          ProgressRecorded _,
          PromptsAnswered _,
          DueDateRevised _,
          UnachievableActionMinuted _,
          ActionNotUndertaken _,
          ActionCarriedOver _,
          ReminderSent _,
          AddendumRecorded _ ->
          this;
    };
  }

  private static ActionAccess agreed(ActionAgreed event, long version) {
    return new ActionAccess(
        event.actionId(),
        event.maracId(),
        event.caseId(),
        ActionStatus.OPEN,
        event.riskIds(),
        event.responsibleAgencyId(),
        List.of(),
        List.of(),
        version);
  }

  private static ActionAccess imported(ActionImported event, long version) {
    return new ActionAccess(
        event.actionId(),
        event.maracId(),
        event.caseId(),
        ActionStatus.OPEN,
        event.riskIds(),
        event.responsibleAgencyId(),
        List.of(),
        List.of(),
        version);
  }

  /** A partner that becomes the owner leads from now on, and is a partner no longer. */
  private ActionAccess reallocated(ActionReallocated event) {
    String to = event.toAgencyId();
    return owned(
        to,
        partners.stream().filter(partner -> !partner.equals(to)).toList(),
        Stream.concat(formerOwners.stream(), Stream.of(event.fromAgencyId()))
            .filter(former -> !former.equals(to))
            .distinct()
            .sorted()
            .toList());
  }

  private ActionAccess owned(@Nullable String by, List<String> with, List<String> formerly) {
    return new ActionAccess(
        actionId, maracId, caseId, status, riskIds, by, with, formerly, version);
  }

  private ActionAccess ended(ActionStatus how) {
    return new ActionAccess(
        actionId, maracId, caseId, how, riskIds, owner, partners, formerOwners, version);
  }

  private ActionAccess at(long event) {
    return new ActionAccess(
        actionId, maracId, caseId, status, riskIds, owner, partners, formerOwners, event);
  }
}
