package org.maractracker.command.warning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
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
 * Earlier attempt: an action that was tried before, and how it failed.
 *
 * @param ending how it ended; null while it is open
 * @param foundOn when a meeting last found it not undertaken; null when none did
 */
record Tried(
    UUID actionId,
    @Nullable UUID caseId,
    Likeness likeness,
    @Nullable Ending ending,
    @Nullable PartialDate foundOn) {

  /** End of an action; without a failure when it was done, or was an error. */
  private record Ending(@Nullable Failure failure) {}

  /**
   * Plain failure.
   *
   * @param how in words, after "was"
   * @param on when, as precisely as is known
   */
  record Failure(String how, PartialDate on) {}

  /** Folds the events of an action, which are in order. */
  static Tried of(List<ActionEvent> events) {
    Tried tried = begun(events.getFirst());
    for (ActionEvent event : events.subList(1, events.size())) {
      tried = tried.after(event);
    }
    return tried;
  }

  private static Tried begun(ActionEvent first) {
    return switch (first) {
      case ActionAgreed e ->
          new Tried(e.actionId(), e.caseId(), Likeness.of(e.description()), null, null);
      case ActionImported e ->
          new Tried(e.actionId(), e.caseId(), Likeness.of(e.description()), null, null);
      default -> throw new IllegalStateException("An action's history does not begin so");
    };
  }

  private Tried after(ActionEvent event) {
    return switch (event) {
      case ActionReportedUnachievable e ->
          ended(new Failure("reported unachievable", e.reportedOn()));
      case ActionRemovedFromPlan e -> ended(new Failure("removed from the plan", e.occurredOn()));
      case ActionCompleted _, ActionEnteredInError _ -> ended(null);
      case ActionReopened _ -> new Tried(actionId, caseId, likeness, null, foundOn);
      case ActionReworded e ->
          new Tried(actionId, caseId, Likeness.of(e.description()), ending, foundOn);
      case ActionLinkedToCase e -> new Tried(actionId, e.caseId(), likeness, ending, foundOn);
      case ActionNotUndertaken e -> new Tried(actionId, caseId, likeness, ending, e.occurredOn());
      case ActionAgreed _,
          ActionImported _,
          ActionAcknowledged _,
          ActionReallocated _,
          RepresentativeChanged _,
          JointWorkingArranged _,
          JointWorkingConfirmed _,
          ProgressRecorded _,
          PromptsAnswered _,
          DueDateRevised _,
          ActionOwnerAssigned _,
          UnachievableActionMinuted _,
          ActionCarriedOver _,
          ReminderSent _,
          AddendumRecorded _ ->
          this;
    };
  }

  private Tried ended(@Nullable Failure failure) {
    return new Tried(actionId, caseId, likeness, new Ending(failure), foundOn);
  }

  /** Returns how it failed; empty when it was done, was an error, or may still be done. */
  Optional<Failure> failure() {
    if (ending != null) {
      return Optional.ofNullable(ending.failure());
    }
    return Optional.ofNullable(foundOn).map(day -> new Failure("found not undertaken", day));
  }
}
