package org.maractracker.command.action;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Role;
import org.maractracker.command.facts.Facts;
import org.maractracker.events.Origin;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;

/**
 * Sender of a command, as the command's metadata name them.
 *
 * @param subject the stable id
 * @param name the name at this moment
 * @param agencyId the agency the actor stands for; null for everybody who stands for none
 */
record Actor(String subject, String name, @Nullable String agencyId) {

  static Actor of(MetaData metaData) {
    boolean agency = Role.AGENCY.name().equals(metaData.get(Origin.ACTOR_ROLE));
    Object agencyId = metaData.get(Origin.ACTOR_AGENCY);
    return new Actor(
        Objects.toString(metaData.get(Origin.ACTOR), ""),
        Objects.toString(metaData.get(Origin.ACTOR_NAME), ""),
        agency ? Objects.toString(agencyId) : null);
  }

  /**
   * Returns the agency spoken for: the one named, else the actor's own, else the last.
   *
   * @throws RuleViolated {@code forbidden} when an agency's actor speaks for another agency
   */
  String speaksFor(@Nullable String named, String otherwise) {
    if (agencyId != null && named != null && !named.equals(agencyId)) {
      throw new RuleViolated(
          ProblemCode.FORBIDDEN, "agencyId", "You may only speak for your own agency.");
    }
    return Stream.of(Optional.ofNullable(named), Optional.ofNullable(agencyId))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(otherwise);
  }

  /**
   * Lets an agency act on what it owns or is a partner in, while it belongs to the MARAC and
   * neither it nor its person is cut off (contract 4.5).
   *
   * @throws RuleViolated {@code forbidden} for an action it once owned and may still see, {@code
   *     not-found} for any other
   */
  void actsOn(ActionState action, Facts facts) {
    if (agencyId == null) {
      return;
    }
    boolean admitted = facts.marac(action.maracId).admits(subject, agencyId);
    if (admitted && action.concerns(agencyId)) {
      return;
    }
    if (admitted && action.formerOwners.contains(agencyId)) {
      throw new RuleViolated(
          ProblemCode.FORBIDDEN, "The action has passed to another agency, which acts on it now.");
    }
    throw new RuleViolated(ProblemCode.NOT_FOUND, "actionId", "There is no action with this id.");
  }
}
