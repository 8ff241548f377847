package org.maractracker.command.warning;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Lookup of the actions that had a setback. */
public interface Setbacks {

  /**
   * Returns, by case, the actions of these cases, and of all cases in the same chain of repeats,
   * that were ever reported unachievable, found not undertaken or removed: also those that came
   * right since.
   *
   * @return in any order; none for a case that is unknown
   */
  List<Setback> of(Collection<UUID> caseIds);

  /**
   * Action that had a setback.
   *
   * @param askedFor the case that was asked about
   */
  record Setback(UUID askedFor, UUID actionId) {}
}
