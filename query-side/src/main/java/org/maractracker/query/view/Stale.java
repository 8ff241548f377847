package org.maractracker.query.view;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Of what a view could not apply everything. An answer about it says so, because it may show less
 * than was recorded.
 */
public final class Stale {

  /** Where nothing is: the usual case. */
  public static final Stale NOTHING = new Stale(Set.of());

  private final Set<String> aggregates;

  Stale(Set<String> aggregates) {
    this.aggregates = Set.copyOf(aggregates);
  }

  /**
   * Whether any of these lacks an event: an action, its case, its meeting, its MARAC.
   *
   * @param ids null for what an answer has none of
   * @return null when none does, so that answers leave it out
   */
  public @Nullable Boolean any(@Nullable Object... ids) {
    boolean stale =
        !aggregates.isEmpty()
            && Stream.of(ids)
                .filter(Objects::nonNull)
                .anyMatch(id -> aggregates.contains(id.toString()));
    return stale ? true : null;
  }
}
