package org.maractracker.query.model.action;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.Communication;
import org.maractracker.events.action.JointWorkingArranged;

/**
 * Joint working of several agencies on an action.
 *
 * @param partners the others, at least one
 * @param communication how they keep in touch; null when not arranged
 */
public record Joint(
    String leadAgencyId, List<Partner> partners, @Nullable Communication communication) {

  public Joint {
    partners = List.copyOf(partners);
  }

  /**
   * Partner agency.
   *
   * @param confirmed whether it confirmed the communication as it is now arranged
   * @param representative its person; null when none was named
   */
  public record Partner(String agencyId, boolean confirmed, @Nullable String representative) {}

  /** Replaces the old arrangement by a new one; null when that dissolves joint working. */
  static @Nullable Joint arranged(@Nullable Joint before, JointWorkingArranged anew) {
    if (anew.partnerAgencyIds().isEmpty()) {
      return null;
    }
    boolean stillValid =
        before != null && Objects.equals(before.communication, anew.communication());
    List<Partner> partners =
        anew.partnerAgencyIds().stream()
            .map(agencyId -> carriedOver(before, agencyId, stillValid))
            .toList();
    return new Joint(anew.leadAgencyId(), partners, anew.communication());
  }

  /** Keeps a partner's confirmation only while the communication is unchanged. */
  private static Partner carriedOver(
      @Nullable Joint before, String agencyId, boolean confirmationsValid) {
    Optional<Partner> known = before == null ? Optional.empty() : before.partner(agencyId);
    return new Partner(
        agencyId,
        confirmationsValid && known.map(Partner::confirmed).orElse(false),
        known.map(Partner::representative).orElse(null));
  }

  Optional<Partner> partner(String agencyId) {
    return partners.stream().filter(each -> each.agencyId.equals(agencyId)).findFirst();
  }

  Joint confirmedBy(String agencyId) {
    return changed(agencyId, each -> new Partner(agencyId, true, each.representative));
  }

  Joint represented(String agencyId, String representative) {
    return changed(agencyId, each -> new Partner(agencyId, each.confirmed, representative));
  }

  private Joint changed(String agencyId, UnaryOperator<Partner> change) {
    return new Joint(
        leadAgencyId,
        partners.stream()
            .map(each -> each.agencyId.equals(agencyId) ? change.apply(each) : each)
            .toList(),
        communication);
  }

  /**
   * Makes the new owner the lead instead of a partner, and drops all confirmations; null when no
   * partner is left.
   */
  @Nullable Joint ledBy(String owner) {
    List<Partner> others =
        partners.stream()
            .filter(each -> !each.agencyId.equals(owner))
            .map(each -> new Partner(each.agencyId, false, each.representative))
            .toList();
    return others.isEmpty() ? null : new Joint(owner, others, communication);
  }
}
