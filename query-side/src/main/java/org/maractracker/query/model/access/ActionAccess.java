package org.maractracker.query.model.access;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.model.action.ActionState;
import org.maractracker.query.model.action.Joint;
import org.maractracker.query.model.action.Joint.Partner;
import org.maractracker.query.model.action.PartOfPlan;
import org.maractracker.query.model.action.PartialAction;

/**
 * Where one action stands, and who may read it: what an event makes of it is said by {@link
 * ActionState}.
 *
 * @param actionId the action
 * @param maracId its MARAC
 * @param caseId its case; null for an imported action whose list named none
 * @param status open, or how it ended
 * @param riskIds the risks it addresses
 * @param owner the responsible agency; null for an imported action whose list named none
 * @param partners the others of its joint arrangement, in order of name; never the owner
 * @param formerOwners those it was reallocated from, in order of name
 * @param version the last event that changed it; most events of an action do not
 */
public record ActionAccess(
    UUID actionId,
    String maracId,
    @Nullable UUID caseId,
    ActionStatus status,
    List<UUID> riskIds,
    @Nullable String owner,
    List<String> partners,
    List<String> formerOwners,
    long version) {

  /** The agencies that may read it, each once, in order of name. */
  public List<String> readers() {
    return Stream.concat(
            Stream.ofNullable(owner), Stream.concat(partners.stream(), formerOwners.stream()))
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether it is part of the plan: actions removed or in error don't count but as such. */
  public boolean counts() {
    return PartOfPlan.counts(status);
  }

  /**
   * The standing after the next event.
   *
   * @param before null before the first
   * @param version the event's version; one already applied changes nothing
   */
  public static ActionAccess after(@Nullable ActionAccess before, ActionEvent event, long version) {
    if (before != null && version <= before.version) {
      return before;
    }
    ActionState state = ActionState.evolve(before == null ? null : before.state(), event);
    ActionAccess next = of(ActionFields.of(state), version);
    return before != null && next.equals(before.at(version)) ? before : next;
  }

  private static ActionAccess of(ActionFields action, long version) {
    Joint joint = action.joint();
    return new ActionAccess(
        action.actionId(),
        action.maracId(),
        action.caseId(),
        action.status(),
        action.riskIds(),
        action.responsibleAgencyId(),
        joint == null
            ? List.of()
            : joint.partners().stream().map(Partner::agencyId).sorted().toList(),
        action.formerOwners().stream().sorted().toList(),
        version);
  }

  private ActionState state() {
    return PartialAction.of(actionId, maracId, caseId)
        .addressing(riskIds)
        .owned(owner, false, formerOwners, joint())
        .standing(status)
        .state();
  }

  private @Nullable Joint joint() {
    return partners.isEmpty()
        ? null
        : new Joint(
            Objects.requireNonNullElse(owner, ""),
            partners.stream().map(agency -> new Partner(agency, false, null)).toList(),
            null);
  }

  private ActionAccess at(long event) {
    return new ActionAccess(
        actionId, maracId, caseId, status, riskIds, owner, partners, formerOwners, event);
  }
}
