package org.maractracker.command.action;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.action.AgreeAction.Joint;
import org.maractracker.events.action.Communication;
import org.maractracker.events.action.JointWorkingArranged;
import org.maractracker.events.action.JointWorkingConfirmed;

/**
 * Joint working of an action under its owner's lead (6.6; reflective prompts).
 *
 * @param partners the other agencies; empty when the action is the owner's alone
 * @param communication how they keep in touch outside the meeting; null when not arranged
 * @param confirmed the partners that confirmed just this communication
 */
record JointWorking(
    List<String> partners, @Nullable Communication communication, Set<String> confirmed) {

  static final JointWorking NONE = new JointWorking(List.of(), null, Set.of());

  JointWorking {
    partners = List.copyOf(partners);
    confirmed = Set.copyOf(confirmed);
  }

  boolean isJoint() {
    return !partners.isEmpty();
  }

  boolean hasPartner(String agencyId) {
    return partners.contains(agencyId);
  }

  boolean isConfirmedBy(String agencyId) {
    return confirmed.contains(agencyId);
  }

  /**
   * Returns whether a joint action may be completed: its communication is arranged, and every
   * partner has confirmed it.
   */
  boolean isConfirmed() {
    return communication != null && confirmed.containsAll(partners);
  }

  /** Returns whether arranging this would change nothing; the order of partners does not matter. */
  boolean isSameAs(Joint wanted) {
    return Set.copyOf(partners).equals(Set.copyOf(wanted.partners()))
        && Objects.equals(communication, wanted.arrangedCommunication());
  }

  /**
   * Applies an arrangement. A confirmation stays valid only for the communication it was given to.
   */
  JointWorking after(JointWorkingArranged e) {
    Set<String> still = new HashSet<>(confirmed);
    still.retainAll(e.partnerAgencyIds());
    boolean unchanged = Objects.equals(communication, e.communication());
    return new JointWorking(e.partnerAgencyIds(), e.communication(), unchanged ? still : Set.of());
  }

  JointWorking after(JointWorkingConfirmed e) {
    Set<String> more = new HashSet<>(confirmed);
    more.add(e.agencyId());
    return new JointWorking(partners, communication, more);
  }

  /**
   * Passes the lead to another agency: everybody has to confirm again, and a lead is no partner.
   */
  JointWorking ledBy(String newOwner) {
    List<String> others = partners.stream().filter(agency -> !agency.equals(newOwner)).toList();
    return others.isEmpty() ? NONE : new JointWorking(others, communication, Set.of());
  }
}
