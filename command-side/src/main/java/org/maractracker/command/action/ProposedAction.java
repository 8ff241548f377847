package org.maractracker.command.action;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.action.AgreeAction.Joint;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.Communication;
import org.maractracker.http.reading.AtLeastOne;
import org.maractracker.http.reading.EitherOf;
import org.maractracker.http.reading.Name;
import org.maractracker.http.reading.Slug;
import org.maractracker.http.reading.WhenMissing;
import org.maractracker.problem.ProblemCode;

/** Action as a request proposes it, wherever the request names the meeting. */
@EitherOf(
    value = {"riskIds", "notLinkedBecause"},
    code = ProblemCode.NOT_SMART,
    sentence = "Link the action to a risk of the case, or say why it is linked to none.")
record ProposedAction(
    UUID caseId,
    @WhenMissing(ProblemCode.NOT_SMART) String description,
    @WhenMissing(ProblemCode.NOT_SMART) String successCriteria,
    @WhenMissing(ProblemCode.NOT_SMART) LocalDate dueOn,
    @WhenMissing(ProblemCode.NOT_SMART) @Slug String responsibleAgencyId,
    @Nullable @Name String representative,
    @Nullable List<UUID> riskIds,
    @Nullable String notLinkedBecause,
    @JsonUnwrapped PromptAnswers answers,
    @Nullable JointWork joint,
    @Nullable PartialDate occurredOn) {

  AgreeAction agreedAs(UUID actionId) {
    return new AgreeAction(
        actionId,
        caseId,
        description,
        successCriteria,
        dueOn,
        responsibleAgencyId,
        representative,
        riskIds == null ? List.of() : riskIds.stream().distinct().toList(),
        notLinkedBecause,
        answers.prompts(),
        joint == null ? null : joint.agreed(),
        occurredOn);
  }

  record JointWork(
      @Slug @AtLeastOne List<String> partnerAgencyIds, @Nullable KeepingInTouch communication) {
    Joint agreed() {
      return new Joint(
          partnerAgencyIds.stream().distinct().toList(), KeepingInTouch.arranged(communication));
    }
  }

  record KeepingInTouch(@Nullable String how, @Nullable String when, @Nullable String contact) {
    static @Nullable Communication arranged(@Nullable KeepingInTouch inTouch) {
      return inTouch == null
          ? null
          : new Communication(inTouch.how(), inTouch.when(), inTouch.contact());
    }
  }
}
