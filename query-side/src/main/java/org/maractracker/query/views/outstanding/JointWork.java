package org.maractracker.query.views.outstanding;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.Communication;
import org.maractracker.query.model.action.Joint;

/**
 * Joint working on an outstanding action.
 *
 * @param partners the agencies besides the owner; empty when the owner works alone
 * @param communication how they keep in touch, for which alone confirmations are valid; null when
 *     not arranged. Not shown
 */
record JointWork(List<Partner> partners, @Nullable Communication communication) {

  static final JointWork NONE = new JointWork(List.of(), null);

  /**
   * Returns the joint working after an event.
   *
   * @param now how agencies work jointly now; null while the owner works alone
   * @param passedOn whether the event gave it another owner: then all partners are asked again
   */
  JointWork after(@Nullable Joint now, boolean passedOn, LocalDate on) {
    if (now == null) {
      return NONE;
    }
    boolean asBefore = !passedOn && Objects.equals(communication, now.communication());
    return new JointWork(
        now.partners().stream()
            .map(each ->
                new Partner(
                    each.agencyId(),
                    each.confirmed(),
                    asBefore ? askedOn(each.agencyId(), on) : on))
            .toList(),
        now.communication());
  }

  private LocalDate askedOn(String agencyId, LocalDate otherwise) {
    return partners.stream()
        .filter(each -> each.agencyId().equals(agencyId))
        .map(Partner::askedOn)
        .findFirst()
        .orElse(otherwise);
  }

  /** Returns it in the form of the action's model. */
  @Nullable Joint of(@Nullable String owner) {
    return partners.isEmpty()
        ? null
        : new Joint(
            Objects.requireNonNullElse(owner, ""),
            partners.stream()
                .map(each -> new Joint.Partner(each.agencyId(), each.confirmed(), null))
                .toList(),
            communication);
  }
}
