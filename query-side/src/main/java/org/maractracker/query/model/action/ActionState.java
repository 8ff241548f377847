package org.maractracker.query.model.action;

import java.time.Instant;
import java.util.LinkedHashSet;
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
import org.maractracker.query.engine.view.Versioned;
import org.maractracker.store.events.RecordedEvent;

/**
 * State of an action: the fold of its events up to one of them. It applies history and never judges
 * it.
 *
 * @param version the version of the last event
 * @param position the position of the last event
 * @param lastChangedAt when the last event was recorded
 */
public record ActionState(
    Agreement agreement,
    Prompts prompts,
    Ownership ownership,
    Schedule schedule,
    Outcome outcome,
    ProgressNotes trail,
    long version,
    long position,
    Instant lastChangedAt)
    implements Versioned {

  /**
   * Returns the action after an event.
   *
   * @param before the action before it; null before its first
   */
  public static ActionState after(@Nullable ActionState before, RecordedEvent recorded) {
    ActionState after = evolve(before, (ActionEvent) recorded.event());
    return new ActionState(
        after.agreement,
        after.prompts,
        after.ownership,
        after.schedule,
        after.outcome,
        after.trail,
        recorded.version(),
        recorded.position(),
        recorded.recordedAt());
  }

  /**
   * Returns the action after an event, for a part of an action that has no version, position and
   * time.
   */
  public static ActionState evolve(@Nullable ActionState before, ActionEvent event) {
    return before == null ? begun(event) : before.after(event);
  }

  public UUID actionId() {
    return agreement.actionId();
  }

  public String maracId() {
    return agreement.maracId();
  }

  public Set<String> concerned() {
    return ownership.concerned();
  }

  /** Returns the agencies that may read it: the owner, the partners, and former owners. */
  public Set<String> readers() {
    Set<String> readers = new LinkedHashSet<>(ownership.concerned());
    readers.addAll(ownership.formerOwners());
    return readers;
  }

  /**
   * Returns whether a meeting has still to decide about it: open, or unachievable and not minuted.
   */
  public boolean awaitsDecision() {
    Unachievable report = outcome.unachievable();
    return outcome.status() == ActionStatus.OPEN
        || (report != null && report.minutedAtMeetingId() == null);
  }

  /** Returns whether both ended in the same way. */
  public boolean endedLike(ActionState other) {
    return outcome.equals(other.outcome);
  }

  /** Returns whether a meeting has found it not undertaken since its due date was last set. */
  public boolean wasNotUndertaken() {
    return schedule.isNotUndertaken();
  }

  /**
   * Returns whether it was done late, by this or a former completion or by a due date revised after
   * it had passed: no reopening makes it in time (6.4). Null while it is not done.
   */
  @Nullable Boolean completedLate() {
    return outcome.status() == ActionStatus.COMPLETED
        ? outcome.wasEverLate() || schedule.isRevisedTooLate()
        : null;
  }

  private static ActionState begun(ActionEvent first) {
    return switch (first) {
      case ActionAgreed agreed -> agreed(agreed);
      case ActionImported imported -> imported(imported);
      case ActionEvent other ->
          throw new IllegalStateException(
              "An action's history does not begin with " + other.getClass().getSimpleName());
    };
  }

  static ActionState begun(
      Agreement agreement,
      Prompts prompts,
      Ownership ownership,
      Schedule schedule,
      Outcome outcome) {
    return new ActionState(
        agreement,
        prompts,
        ownership,
        schedule,
        outcome,
        ProgressNotes.NONE_YET,
        0,
        0,
        Instant.EPOCH);
  }

  private static ActionState agreed(ActionAgreed event) {
    return begun(
        Agreement.of(event),
        Prompts.of(event),
        Ownership.of(event.responsibleAgencyId(), event.representative()),
        Schedule.of(event.dueOn()),
        Outcome.NONE_YET);
  }

  private static ActionState imported(ActionImported event) {
    return begun(
        Agreement.of(event),
        Prompts.of(event),
        Ownership.of(event.responsibleAgencyId(), event.representative()),
        Schedule.of(event.dueOn()),
        Outcome.NONE_YET);
  }

  private ActionState after(ActionEvent event) {
    return switch (event) {
      case ActionAgreed agreed -> agreed(agreed);
      case ActionImported imported -> imported(imported);
      case ActionAcknowledged acknowledged -> with(ownership.acknowledged(acknowledged));
      case ActionReallocated reallocated -> with(ownership.reallocated(reallocated));
      case RepresentativeChanged changed -> with(ownership.represented(changed));
      case JointWorkingArranged arranged -> with(ownership.arranged(arranged));
      case JointWorkingConfirmed confirmed -> with(ownership.confirmed(confirmed));
      case ProgressRecorded progress -> with(trail.recorded(progress));
      case PromptsAnswered answered -> with(prompts.answered(answered));
      case DueDateRevised revised -> with(schedule.revised(revised));
      case ActionOwnerAssigned assigned -> with(ownership.assigned(assigned));
      case ActionLinkedToCase linked -> with(agreement.linked(linked));
      case ActionReworded right -> with(agreement.reworded(right));
      case ActionCompleted completed -> with(outcome.completed(completed));
      case ActionReportedUnachievable reported -> with(outcome.unachievable(reported));
      case UnachievableActionMinuted minuted -> with(outcome.minuted(minuted));
      case ActionNotUndertaken found ->
          with(trail.notUndertaken(found)).with(schedule.foundNotUndertaken());
      case ActionCarriedOver carried -> with(schedule.carriedOver(carried));
      case ActionRemovedFromPlan removed -> with(outcome.removed(removed));
      case ActionEnteredInError inError -> with(outcome.inError(inError));
      case ActionReopened _ -> with(outcome.reopened());
      case ReminderSent _ -> this;
      case AddendumRecorded addendum -> with(trail.added(addendum));
    };
  }

  private ActionState with(Agreement other) {
    return new ActionState(
        other, prompts, ownership, schedule, outcome, trail, version, position, lastChangedAt);
  }

  private ActionState with(Prompts other) {
    return with(other, ownership, schedule, outcome, trail);
  }

  private ActionState with(Ownership other) {
    return with(prompts, other, schedule, outcome, trail);
  }

  private ActionState with(Schedule other) {
    return with(prompts, ownership, other, outcome, trail);
  }

  private ActionState with(Outcome other) {
    return with(prompts, ownership, schedule, other, trail);
  }

  private ActionState with(ProgressNotes other) {
    return with(prompts, ownership, schedule, outcome, other);
  }

  private ActionState with(
      Prompts prompts,
      Ownership ownership,
      Schedule schedule,
      Outcome outcome,
      ProgressNotes trail) {
    return new ActionState(
        agreement, prompts, ownership, schedule, outcome, trail, version, position, lastChangedAt);
  }
}
