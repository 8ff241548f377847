package org.maractracker.query.asof;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.engine.view.Versioned;

/**
 * History of an action, a meeting or a MARAC, reduced to what lists search by.
 *
 * @param version of the last step
 * @param steps in the order they were recorded
 */
record SearchHistory(String id, String maracId, long version, List<SearchHistoryEntry> steps)
    implements Versioned {

  List<DatedEvent> dated() {
    return steps.stream().map(SearchHistoryEntry::dated).toList();
  }

  /**
   * Returns the history with one more step.
   *
   * @param before null before the first
   */
  static SearchHistory after(
      @Nullable SearchHistory before, String id, String maracId, SearchHistoryEntry step) {
    List<SearchHistoryEntry> steps = new ArrayList<>(before == null ? List.of() : before.steps);
    steps.add(step);
    return new SearchHistory(id, maracId, step.version(), List.copyOf(steps));
  }
}
