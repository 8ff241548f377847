package org.maractracker.query.engine.view;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Of what a view could not apply everything. An answer about it says so, because it may show less
 * than was recorded. While a view's rows are another version's, that is everything.
 */
public final class Stale {

  /** Where nothing is: the usual case. */
  public static final Stale NOTHING = new Stale(Map.of(), false);

  private final Map<String, Long> lacking;
  private final boolean otherVersion;

  /**
   * @param lacking the first version that each aggregate lacks
   * @param otherVersion whether the rows are not of this code's version of the view
   */
  Stale(Map<String, Long> lacking, boolean otherVersion) {
    this.lacking = Map.copyOf(lacking);
    this.otherVersion = otherVersion;
  }

  /**
   * Whether something lacks its first event: what it is, and to which lists it belongs, the view
   * does not know.
   *
   * @return null when nothing does, so that answers leave it out
   */
  public @Nullable Boolean mayMissSome() {
    return (otherVersion || lacking.containsValue(0L)) ? true : null;
  }

  /**
   * Whether anything lacks an event, whatever it is.
   *
   * @return null when nothing does, so that answers leave it out
   */
  public @Nullable Boolean anything() {
    return (otherVersion || !lacking.isEmpty()) ? true : null;
  }

  /**
   * Whether any of these lacks an event: an action, its case, its meeting, its MARAC.
   *
   * @param ids null for what an answer has none of
   * @return null when none does, so that answers leave it out
   */
  public @Nullable Boolean any(@Nullable Object... ids) {
    boolean stale =
        otherVersion
            || (!lacking.isEmpty()
                && Stream.of(ids)
                    .filter(Objects::nonNull)
                    .anyMatch(id -> lacking.containsKey(id.toString())));
    return stale ? true : null;
  }
}
