package org.maractracker.command.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ServiceGeneratedRisk;
import org.maractracker.problem.Faults;
import org.maractracker.problem.ProblemCode;

/**
 * Rule that an action must be specific, measurable, relevant and timed (Principle 6.3). A human
 * decides whether it really is smart; only what is missing altogether is refused.
 */
public final class ActionsAreSmart {

  private ActionsAreSmart() {}

  /**
   * Gathers what is missing from the action itself, whatever is stored: {@code not-smart} and
   * {@code mitigation-missing}.
   *
   * @param path before every field: {@code actions[3].} or nothing
   */
  public static void judgeForm(AgreeAction action, String path, Faults faults) {
    judgeWords(action.description(), action.successCriteria(), path, faults);
    missing(
        action.responsibleAgencyId(),
        path + "responsibleAgencyId",
        "Say which agency undertakes it.",
        faults);
    faults.addIf(
        action.riskIds().isEmpty() && isBlank(action.notLinkedBecause()),
        path + "riskIds",
        ProblemCode.NOT_SMART,
        "Link the action to a risk of the case, or say why it is linked to none.");
    judgeMitigation(action.prompts().serviceGeneratedRisk(), path, faults);
  }

  /** Gathers {@code not-smart} for words that are missing. */
  static void judgeWords(String description, String successCriteria, String path, Faults faults) {
    missing(description, path + "description", "Say what is to be done.", faults);
    missing(
        successCriteria,
        path + "successCriteria",
        "Say how it will be known to have succeeded.",
        faults);
  }

  /**
   * Gathers {@code mitigation-missing}: a risk that the action itself could raise must be
   * countered.
   */
  public static void judgeMitigation(
      @Nullable ServiceGeneratedRisk risk, String path, Faults faults) {
    faults.addIf(
        risk != null && risk.possible() && isBlank(risk.mitigation()),
        path + "serviceGeneratedRisk.mitigation",
        ProblemCode.MITIGATION_MISSING,
        "The action could raise the risk: say how that is countered.");
  }

  /** Gathers {@code not-smart} for a due date that had passed when the action was agreed. */
  public static void judgeDueDate(LocalDate dueOn, LocalDate meeting, String path, Faults faults) {
    faults.addIf(
        dueOn.isBefore(meeting),
        path + "dueOn",
        ProblemCode.NOT_SMART,
        "The due date is before the meeting the action was agreed at.");
  }

  private static void missing(String text, String field, String sentence, Faults faults) {
    faults.addIf(text.isBlank(), field, ProblemCode.NOT_SMART, sentence);
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
