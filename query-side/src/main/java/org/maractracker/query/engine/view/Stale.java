package org.maractracker.query.engine.view;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lack of events in views. An answer about it is marked stale, because it may show less than was
 * recorded. While another version made a view's rows, that is everything.
 */
public final class Stale {

  /** Nothing is stale: the usual case. */
  public static final Stale NOTHING = new Stale(Map.of(), Map.of());

  private final Map<String, Long> lacking;
  private final Map<String, Integer> versions;
  private final boolean otherVersion;

  /**
   * @param lacking the first version that each aggregate lacks
   * @param versions the views whose rows another version than this code's made, with that version
   */
  Stale(Map<String, Long> lacking, Map<String, Integer> versions) {
    this.lacking = Map.copyOf(lacking);
    this.versions = Map.copyOf(versions);
    this.otherVersion = !versions.isEmpty();
  }

  /** Returns the views whose rows another version than this code's made, with that version. */
  Map<String, Integer> versions() {
    return versions;
  }

  /**
   * Returns whether the first event of something is missing: the view then does not know what it is
   * and to which lists it belongs.
   *
   * @return null when none is, so that answers leave it out
   */
  public @Nullable Boolean mayMissSome() {
    return (otherVersion || lacking.containsValue(0L)) ? true : null;
  }

  /**
   * Returns whether anything lacks an event.
   *
   * @return null when nothing does, so that answers leave it out
   */
  public @Nullable Boolean anything() {
    return (otherVersion || !lacking.isEmpty()) ? true : null;
  }

  /**
   * Returns whether any of these lacks an event: an action, its case, its meeting, its MARAC.
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
