package org.maractracker.command.action;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.action.ProposedAction.KeepingInTouch;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ProgressKind;
import org.maractracker.events.action.UnachievableReason;
import org.maractracker.http.reading.Name;
import org.maractracker.http.reading.SelfValidating;
import org.maractracker.http.reading.Slug;
import org.maractracker.http.reading.WhenMissing;
import org.maractracker.problem.Fault;
import org.maractracker.problem.ProblemCode;

/** Bodies of the commands about an action that is there. */
final class ActionRequests {

  private ActionRequests() {}

  record Acknowledgement(@Nullable @Slug String agencyId, @Nullable PartialDate occurredOn) {}

  record Reallocation(
      @Slug String toAgencyId,
      UUID meetingId,
      @Nullable @Name String representative,
      String reason,
      @Nullable PartialDate occurredOn) {

    ReallocateAction of(UUID actionId) {
      return new ReallocateAction(
          actionId, toAgencyId, meetingId, representative, reason, occurredOn);
    }
  }

  record NewRepresentative(@Name String representative, @Nullable PartialDate occurredOn) {}

  record Arrangement(
      @Slug List<String> partnerAgencyIds,
      @Nullable KeepingInTouch communication,
      @Nullable UUID meetingId,
      @Nullable PartialDate occurredOn) {

    ArrangeJointWorking of(UUID actionId) {
      return new ArrangeJointWorking(
          actionId,
          partnerAgencyIds.stream().distinct().toList(),
          KeepingInTouch.arranged(communication),
          meetingId,
          occurredOn);
    }
  }

  record Confirmation(@Slug String agencyId, @Nullable PartialDate occurredOn) {}

  record Progress(String note, ProgressKind kind, @Nullable PartialDate occurredOn) {}

  record MoreAnswers(@JsonUnwrapped PromptAnswers answers, @Nullable PartialDate occurredOn) {}

  record Revision(LocalDate dueOn, String reason, @Nullable PartialDate occurredOn) {}

  record Rewording(
      @WhenMissing(ProblemCode.NOT_SMART) String description,
      @WhenMissing(ProblemCode.NOT_SMART) String successCriteria,
      String reason,
      @Nullable PartialDate occurredOn) {

    RewordAction of(UUID actionId) {
      return new RewordAction(actionId, description, successCriteria, reason, occurredOn);
    }
  }

  record Completion(
      PartialDate completedOn,
      String outcome,
      @Nullable @Name String reportedBy,
      @Nullable PartialDate occurredOn)
      implements SelfValidating {

    @Override
    public List<Fault> faults() {
      return sameDay(completedOn, occurredOn, "completedOn");
    }

    CompleteAction of(UUID actionId) {
      return new CompleteAction(actionId, completedOn, outcome, reportedBy, occurredOn);
    }
  }

  record Unachievable(
      UnachievableReason reasonClass,
      String explanation,
      PartialDate reportedOn,
      @Nullable @Name String reportedBy,
      @Nullable PartialDate occurredOn)
      implements SelfValidating {

    @Override
    public List<Fault> faults() {
      return sameDay(reportedOn, occurredOn, "reportedOn");
    }

    ReportUnachievable of(UUID actionId) {
      return new ReportUnachievable(
          actionId, reasonClass, explanation, reportedOn, reportedBy, occurredOn);
    }
  }

  record Minute(UUID meetingId, @Nullable PartialDate occurredOn) {}

  record Finding(UUID meetingId, String explanation, @Nullable PartialDate occurredOn) {}

  record Removal(UUID meetingId, String reason, @Nullable PartialDate occurredOn) {}

  /**
   * Returns a fault when the dates differ: for these facts, when it occurred is the date they carry
   * (contract, section 2).
   */
  private static List<Fault> sameDay(
      PartialDate date, @Nullable PartialDate occurredOn, String field) {
    return occurredOn == null || occurredOn.equals(date)
        ? List.of()
        : List.of(
            new Fault(
                "occurredOn",
                ProblemCode.MALFORMED,
                "This happened on its " + field + "; leave occurredOn out."));
  }
}
