package org.maractracker.query.views.outstanding;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.Communication;
import org.maractracker.events.action.JointWorkingArranged;

/**
 * With whom an action is done jointly.
 *
 * @param partners the agencies beside the owner; empty when it is the owner's alone
 * @param communication how they keep in touch: confirmations are valid for just this; null when not
 *     arranged. Not shown
 */
record JointWork(List<Partner> partners, @Nullable Communication communication) {

  static final JointWork NONE = new JointWork(List.of(), null);

  JointWork arranged(JointWorkingArranged event, LocalDate on) {
    boolean unchanged = Objects.equals(communication, event.communication());
    List<Partner> anew =
        event.partnerAgencyIds().stream()
            .map(agency -> unchanged ? asBefore(agency, on) : new Partner(agency, false, on))
            .toList();
    return new JointWork(anew, event.communication());
  }

  private Partner asBefore(String agencyId, LocalDate on) {
    return partners.stream()
        .filter(each -> each.agencyId().equals(agencyId))
        .findFirst()
        .orElseGet(() -> new Partner(agencyId, false, on));
  }

  JointWork confirmedBy(String agencyId) {
    return new JointWork(
        partners.stream()
            .map(each ->
                each.agencyId().equals(agencyId)
                    ? new Partner(agencyId, true, each.askedOn())
                    : each)
            .toList(),
        communication);
  }

  /** Under another lead everybody has to confirm anew; a lead is no partner. */
  JointWork ledBy(String owner, LocalDate on) {
    List<Partner> others =
        partners.stream()
            .filter(each -> !each.agencyId().equals(owner))
            .map(each -> new Partner(each.agencyId(), false, on))
            .toList();
    return others.isEmpty() ? NONE : new JointWork(others, communication);
  }
}
