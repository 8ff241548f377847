package org.maractracker.query.views.outstanding;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.Communication;
import org.maractracker.query.model.action.Joint;

/**
 * With whom an action is done jointly.
 *
 * @param partners the agencies beside the owner; empty when it is the owner's alone
 * @param communication how they keep in touch: confirmations are valid for just this; null when not
 *     arranged. Not shown
 */
record JointWork(List<Partner> partners, @Nullable Communication communication) {

  static final JointWork NONE = new JointWork(List.of(), null);

  /**
   * The same after an event.
   *
   * @param now how agencies work jointly now; null while the owner works alone
   * @param passedOn whether the event gave it another owner: all are asked anew
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

  /** As the one reading of an action has it. */
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
