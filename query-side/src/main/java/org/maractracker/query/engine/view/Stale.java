package org.maractracker.query.engine.view;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Of what a view could not apply everything. An answer about it says so, because it may show less
 * than was recorded.
 */
public final class Stale {

  /** Where nothing is: the usual case. */
  public static final Stale NOTHING = new Stale(Map.of());

  private final Map<String, Long> lacking;

  /**
   * @param lacking the first version that each aggregate lacks
   */
  Stale(Map<String, Long> lacking) {
    this.lacking = Map.copyOf(lacking);
  }

  /**
   * Whether something lacks its first event: what it is, and to which lists it belongs, the view
   * does not know.
   *
   * @return null when nothing does, so that answers leave it out
   */
  public @Nullable Boolean mayMissSome() {
    return lacking.containsValue(0L) ? true : null;
  }

  /**
   * Whether anything lacks an event, whatever it is.
   *
   * @return null when nothing does, so that answers leave it out
   */
  public @Nullable Boolean anything() {
    return lacking.isEmpty() ? null : true;
  }

  /**
   * Whether any of these lacks an event: an action, its case, its meeting, its MARAC.
   *
   * @param ids null for what an answer has none of
   * @return null when none does, so that answers leave it out
   */
  public @Nullable Boolean any(@Nullable Object... ids) {
    boolean stale =
        !lacking.isEmpty()
            && Stream.of(ids)
                .filter(Objects::nonNull)
                .anyMatch(id -> lacking.containsKey(id.toString()));
    return stale ? true : null;
  }
}
