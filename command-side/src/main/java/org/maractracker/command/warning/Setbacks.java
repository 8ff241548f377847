package org.maractracker.command.warning;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where what failed is to be looked for. */
public interface Setbacks {

  /**
   * Of some cases, by case, the actions of the case itself and of all that belong to the same chain
   * of repeats that were ever reported unachievable, found not undertaken or removed: also those
   * that came right since.
   *
   * @return in any order; none for a case that is unknown
   */
  List<Setback> of(Collection<UUID> caseIds);

  /**
   * One of them.
   *
   * @param askedFor the case that was asked about
   */
  record Setback(UUID askedFor, UUID actionId) {}
}
