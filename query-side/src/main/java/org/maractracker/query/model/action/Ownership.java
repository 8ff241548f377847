package org.maractracker.query.model.action;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionAcknowledged;
import org.maractracker.events.action.ActionOwnerAssigned;
import org.maractracker.events.action.ActionReallocated;
import org.maractracker.events.action.JointWorkingArranged;
import org.maractracker.events.action.JointWorkingConfirmed;
import org.maractracker.events.action.RepresentativeChanged;

/**
 * Ownership of an action.
 *
 * @param responsibleAgencyId the owner; null when an imported list named none
 * @param representative the owner's person; null when none was named
 * @param formerOwners who owned it before and does not now, each once, in order
 * @param reallocations how often it passed to another agency
 * @param acknowledgements since the present owner received it
 * @param joint null while the owner works alone
 */
record Ownership(
    @Nullable String responsibleAgencyId,
    @Nullable String representative,
    List<String> formerOwners,
    int reallocations,
    List<Acknowledgement> acknowledgements,
    @Nullable Joint joint) {

  static Ownership of(@Nullable String agencyId, @Nullable String representative) {
    return new Ownership(agencyId, representative, List.of(), 0, List.of(), null);
  }

  /** Returns the owner and the partners. */
  Set<String> concerned() {
    Set<String> concerned = new LinkedHashSet<>();
    if (responsibleAgencyId != null) {
      concerned.add(responsibleAgencyId);
    }
    if (joint != null) {
      joint.partners().forEach(partner -> concerned.add(partner.agencyId()));
    }
    return concerned;
  }

  /** Returns whether the same agencies own it, are partners in it and owned it before. */
  boolean isOfTheSame(Ownership other) {
    return concerned().equals(other.concerned()) && formerOwners.equals(other.formerOwners);
  }

  Ownership acknowledged(ActionAcknowledged event) {
    List<Acknowledgement> all = new ArrayList<>(acknowledgements);
    all.removeIf(each -> each.agencyId().equals(event.agencyId()));
    all.add(new Acknowledgement(event.agencyId(), event.by(), event.occurredOn()));
    return new Ownership(
        responsibleAgencyId, representative, formerOwners, reallocations, List.copyOf(all), joint);
  }

  /** Returns it with the owner that an imported list did not name. */
  Ownership assigned(ActionOwnerAssigned event) {
    return new Ownership(
        event.agencyId(), null, formerOwners, reallocations, acknowledgements, joint);
  }

  Ownership reallocated(ActionReallocated event) {
    return new Ownership(
        event.toAgencyId(),
        event.representative(),
        formerly(event),
        reallocations + 1,
        List.of(),
        joint == null ? null : joint.ledBy(event.toAgencyId()));
  }

  /**
   * Returns the former owners after a reallocation: an agency that gets it back is none until it
   * gives it away again.
   */
  private List<String> formerly(ActionReallocated event) {
    Set<String> former = new LinkedHashSet<>(formerOwners);
    former.add(event.fromAgencyId());
    former.remove(event.toAgencyId());
    return List.copyOf(former);
  }

  Ownership represented(RepresentativeChanged event) {
    if (joint != null && joint.partner(event.agencyId()).isPresent()) {
      return with(joint.represented(event.agencyId(), event.to()));
    }
    return new Ownership(
        responsibleAgencyId, event.to(), formerOwners, reallocations, acknowledgements, joint);
  }

  Ownership arranged(JointWorkingArranged event) {
    return with(Joint.arranged(joint, event));
  }

  Ownership confirmed(JointWorkingConfirmed event) {
    return joint == null ? this : with(joint.confirmedBy(event.agencyId()));
  }

  private Ownership with(@Nullable Joint other) {
    return new Ownership(
        responsibleAgencyId, representative, formerOwners, reallocations, acknowledgements, other);
  }
}
