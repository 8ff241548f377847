package org.maractracker.command.action;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.Communication;
import org.maractracker.events.action.JointWorkingArranged;

/**
 * Action as it is to be agreed: one row of {@link AgreeActions}.
 *
 * @param actionId the new action's id, made by the sender
 * @param caseId the case it is for
 * @param description what is to be done: specific (6.3)
 * @param successCriteria how it will be known to have succeeded: measurable (6.3)
 * @param dueOn the last day on which it is in time
 * @param responsibleAgencyId the agency that undertakes it
 * @param representative the agency's person
 * @param riskIds the case's risks it addresses
 * @param notLinkedBecause why it is linked to no risk
 * @param prompts the answers to the reflective prompts
 * @param joint how it is done jointly; null when it is one agency's alone
 * @param occurredOn when it was agreed; null: on the meeting's date
 */
public record AgreeAction(
    UUID actionId,
    UUID caseId,
    String description,
    String successCriteria,
    LocalDate dueOn,
    String responsibleAgencyId,
    @Nullable String representative,
    List<UUID> riskIds,
    @Nullable String notLinkedBecause,
    Prompts prompts,
    @Nullable Joint joint,
    @Nullable PartialDate occurredOn) {
  public AgreeAction {
    riskIds = List.copyOf(riskIds);
  }

  /**
   * Arrangement of a joint action; the responsible agency leads.
   *
   * @param partnerAgencyIds the other agencies
   * @param communication how they keep in touch outside the meeting; null when not yet arranged
   */
  public record Joint(List<String> partnerAgencyIds, @Nullable Communication communication) {
    public Joint {
      partnerAgencyIds = List.copyOf(partnerAgencyIds);
    }

    /** Returns each partner once, however often it was named. */
    List<String> partners() {
      return partnerAgencyIds.stream().distinct().toList();
    }

    /**
     * Returns the communication as far as it says anything, and if there is anybody to keep in
     * touch with.
     */
    @Nullable Communication arrangedCommunication() {
      boolean saysNothing =
          communication == null
              || (communication.how() == null
                  && communication.when() == null
                  && communication.contact() == null);
      return saysNothing || partnerAgencyIds.isEmpty() ? null : communication;
    }

    /** Makes the event that records the arrangement. */
    public JointWorkingArranged arranged(
        UUID actionId, String lead, UUID meetingId, PartialDate occurredOn) {
      return new JointWorkingArranged(
          actionId, lead, partners(), arrangedCommunication(), meetingId, occurredOn);
    }
  }
}
