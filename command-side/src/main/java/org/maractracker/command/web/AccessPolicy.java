package org.maractracker.command.web;

import static org.maractracker.caller.Membership.OPERATOR;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Membership;
import org.maractracker.caller.Role;
import org.maractracker.command.facts.CurrentMembers;
import org.maractracker.command.register.Directory;
import org.maractracker.command.register.Directory.ActionEntry;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.springframework.stereotype.Component;

/**
 * Access policy: who may do what where (contract 4.5). For a caller, what is unknown, or in a MARAC
 * in which they have no role, does not exist: 404; a role counts only while the person is not cut
 * off, and that of an agency while it belongs to the MARAC. What the caller's roles there do not
 * allow is 403. For an agency no action exists but those it owns, is partner in, or owned before.
 */
@Component
class AccessPolicy {

  private final Directory directory;
  private final CurrentMembers members;

  AccessPolicy(Directory directory, CurrentMembers members) {
    this.directory = directory;
    this.members = members;
  }

  /** Requires permission to do something in a MARAC. */
  GrantedRoles inMarac(Caller caller, Permission act, String maracId) {
    return in(known(maracId), "maracId", caller, act);
  }

  /** Requires permission to do something at a meeting. */
  GrantedRoles atMeeting(Caller caller, Permission act, UUID meetingId) {
    return in(directory.maracOfMeeting(meetingId), "meetingId", caller, act);
  }

  /** Requires permission to do something about a case. */
  GrantedRoles aboutCase(Caller caller, Permission act, UUID caseId) {
    return in(directory.maracOfCase(caseId), "caseId", caller, act);
  }

  /** Requires permission to do something about an action. */
  GrantedRoles aboutAction(Caller caller, Permission act, UUID actionId) {
    ActionEntry action = directory.action(actionId).orElseThrow(() -> notFound("actionId"));
    List<Membership> there = memberships(caller, action.maracId());
    if (there.stream().noneMatch(as -> mayKnowOf(action, as))) {
      throw notFound("actionId");
    }
    return permit(act, there.stream().filter(as -> isConcerned(action, as)));
  }

  /**
   * Requires permission to change a MARAC that is there, or to establish it. A caller who could not
   * have taken an id does not learn whether it is taken; one who could is told by the command,
   * which may have been sent before.
   */
  GrantedRoles toEstablishOrChange(Caller caller, String maracId) {
    if (!memberships(caller, maracId).isEmpty() && directory.isMarac(maracId)) {
      return inMarac(caller, Permission.GOVERN, maracId);
    }
    return permit(Permission.ESTABLISH, caller.memberships().stream());
  }

  /** Requires permission to cut somebody off from a MARAC, which an operator may in any. */
  GrantedRoles toCutOff(Caller caller, String maracId) {
    return caller.isOperator() && directory.isMarac(maracId)
        ? permit(Permission.CUT_OFF, caller.memberships().stream().filter(OPERATOR::equals))
        : inMarac(caller, Permission.CUT_OFF, maracId);
  }

  /** Refuses a caller who could not do this anywhere, before it is known where they want to. */
  void somewhere(Caller caller, Permission act) {
    permit(act, caller.memberships().stream());
  }

  /** Requires the case to be one of the meeting's MARAC; called for a path that names both. */
  void requireSameMarac(UUID meetingId, UUID caseId) {
    Optional<String> maracId = directory.maracOfCase(caseId);
    if (maracId.isEmpty() || !maracId.equals(directory.maracOfMeeting(meetingId))) {
      throw notFound("caseId");
    }
  }

  private Optional<String> known(String maracId) {
    return directory.isMarac(maracId) ? Optional.of(maracId) : Optional.empty();
  }

  private GrantedRoles in(Optional<String> maracId, String field, Caller caller, Permission act) {
    List<Membership> there =
        maracId.map(id -> memberships(caller, id)).orElseThrow(() -> notFound(field));
    if (there.isEmpty()) {
      throw notFound(field);
    }
    return permit(act, there.stream());
  }

  private static GrantedRoles permit(Permission act, Stream<Membership> memberships) {
    List<Membership> allowed =
        memberships
            .filter(as -> act.roles().contains(as.role()))
            .sorted(Comparator.comparingInt(as -> act.roles().indexOf(as.role())))
            .toList();
    if (allowed.isEmpty()) {
      throw new RuleViolated(ProblemCode.FORBIDDEN, "Your role does not allow this.");
    }
    return new GrantedRoles(allowed);
  }

  /** Returns the memberships there that count now. */
  private List<Membership> memberships(Caller caller, String maracId) {
    return caller.memberships().stream()
        .filter(membership ->
            membership.in(maracId) && membership.counts(caller.subject(), members::admit))
        .toList();
  }

  private static boolean mayKnowOf(ActionEntry action, Membership as) {
    return isConcerned(action, as)
        || action.formerOwners().contains(Objects.requireNonNullElse(as.agencyId(), ""));
  }

  private static boolean isConcerned(ActionEntry action, Membership as) {
    return as.role() != Role.AGENCY
        || action.concerned().contains(Objects.requireNonNullElse(as.agencyId(), ""));
  }

  private static RuleViolated notFound(String field) {
    return new RuleViolated(
        ProblemCode.NOT_FOUND, field, "There is nothing with this id, or it is not yours.");
  }
}
