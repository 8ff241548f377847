package org.maractracker.query.engine.view;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** Versions of the views: that of this node's code, and that which made the stored rows. */
public final class ViewVersions {

  private final Map<String, Integer> ours;
  private final ViewPositions positions;

  ViewVersions(Collection<View> views, ViewPositions positions) {
    this.ours = views.stream().collect(toUnmodifiableMap(View::name, View::version));
    this.positions = positions;
  }

  /** Returns this code's version of a view; 0 for a view it does not know. */
  public int ours(String view) {
    return ours.getOrDefault(view, 0);
  }

  /** Returns the version that made a view's rows; this code's when there are no rows yet. */
  public int stored(String view) {
    return positions.version(view).orElse(ours(view));
  }

  /** Returns the views whose rows an earlier version made: they are read, and rebuilt. */
  public SortedSet<String> older() {
    return compared(stored -> stored < 0);
  }

  /** Returns the views whose rows a later version made: this node writes nothing of them. */
  public SortedSet<String> newer() {
    return compared(stored -> stored > 0);
  }

  private SortedSet<String> compared(IntPredicate wanted) {
    Map<String, Integer> stored = positions.versions();
    return ours.entrySet().stream()
        .filter(view ->
            wanted.test(
                Integer.compare(
                    stored.getOrDefault(view.getKey(), view.getValue()), view.getValue())))
        .map(Map.Entry::getKey)
        .collect(toCollection(TreeSet::new));
  }
}
