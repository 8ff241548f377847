package org.maractracker.query.engine.view;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** The version of each view in this node's code, beside the one its stored rows were made by. */
public final class ViewVersions {

  private final Map<String, Integer> ours;
  private final ViewPositions positions;

  ViewVersions(Collection<View> views, ViewPositions positions) {
    this.ours = views.stream().collect(toUnmodifiableMap(View::name, View::version));
    this.positions = positions;
  }

  /** The version this code makes of a view; 0 of one it does not know. */
  public int ours(String view) {
    return ours.getOrDefault(view, 0);
  }

  /** The version a view's rows were made by; ours when there are none yet. */
  public int stored(String view) {
    return positions.version(view).orElse(ours(view));
  }

  /** The views whose rows an earlier version made: they are answered, and made anew. */
  public SortedSet<String> older() {
    return compared(stored -> stored < 0);
  }

  /** The views whose rows a later version made: this node writes nothing of them. */
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
