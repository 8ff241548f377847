package org.maractracker.query.model.action;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Membership;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;

/**
 * Scope of a list: the MARACs it is asked of, and what the caller sees in each.
 *
 * @param marac the one asked for; null for all of the caller's
 */
public record Scope(@Nullable String marac, Map<String, ReadAccess> sights) {

  /**
   * Returns all MARACs in which the caller may look at lists.
   *
   * @throws RuleViolated {@code forbidden} when there is none
   */
  public static Scope of(Caller caller) {
    Map<String, ReadAccess> sights = new TreeMap<>();
    caller.memberships().stream()
        .map(Membership::maracId)
        .forEach(maracId -> sights.put(maracId, ReadAccess.of(caller, maracId)));
    sights.values().removeIf(sight -> !sight.seesLists());
    if (sights.isEmpty()) {
      throw new RuleViolated(ProblemCode.FORBIDDEN, "You may not read actions.");
    }
    return new Scope(null, sights);
  }

  /**
   * Narrows the scope to this MARAC; returns all when none is named.
   *
   * @throws RuleViolated {@code not-found} when the caller is no member of it, {@code forbidden}
   *     when the caller may not look at its lists
   */
  public Scope in(Caller caller, @Nullable String maracId) {
    if (maracId == null) {
      return this;
    }
    if (!caller.isMemberOf(maracId)) {
      throw new RuleViolated(ProblemCode.NOT_FOUND, "marac", "There is no such MARAC.");
    }
    ReadAccess sight = sights.get(maracId);
    if (sight == null) {
      throw new RuleViolated(ProblemCode.FORBIDDEN, "You may not read this MARAC's actions.");
    }
    return new Scope(maracId, Map.of(maracId, sight));
  }

  ReadAccess sight(ActionState action) {
    ReadAccess sight = sights.get(action.maracId());
    if (sight == null) {
      throw new IllegalStateException("A row from outside the scope");
    }
    return sight;
  }
}
