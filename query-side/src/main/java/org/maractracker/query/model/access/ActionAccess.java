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
 * Access to one action: where it stands, and who may read it. {@link ActionState} says what an
 * event makes of it.
 *
 * @param caseId its case; null for an imported action whose list named none
 * @param status open, or how it ended
 * @param owner the responsible agency; null for an imported action whose list named none
 * @param partners the others of its joint arrangement, in order of name; never the owner
 * @param formerOwners the agencies it was reallocated from, in order of name
 * @param version the last event that changed this; most events of an action do not
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

  /** Returns the agencies that own it or are partners in it now, each once, in order of name. */
  public List<String> concerned() {
    return Stream.concat(Stream.ofNullable(owner), partners.stream()).distinct().sorted().toList();
  }

  /** Returns those and the former owners, each once, in order of name. */
  public List<String> readers() {
    return Stream.concat(
            Stream.ofNullable(owner), Stream.concat(partners.stream(), formerOwners.stream()))
        .distinct()
        .sorted()
        .toList();
  }

  /** Returns whether it counts as part of the plan: removed and erroneous actions do not. */
  public boolean counts() {
    return PartOfPlan.counts(status);
  }

  /**
   * Returns the access after the next event.
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
