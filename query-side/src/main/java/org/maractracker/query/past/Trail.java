package org.maractracker.query.past;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.view.Versioned;

/**
 * What happened to an action, a meeting or a MARAC, as far as lists search by it.
 *
 * @param id the aggregate's
 * @param version of the last step
 * @param steps in the order they were recorded
 */
record Trail(String id, String maracId, long version, List<Step> steps) implements Versioned {

  /** Its steps where they stand on both axes. */
  List<Dated> dated() {
    return steps.stream().map(Step::dated).toList();
  }

  /**
   * The trail with one more step.
   *
   * @param before null before the first
   */
  static Trail after(@Nullable Trail before, String id, String maracId, Step step) {
    List<Step> steps = new ArrayList<>(before == null ? List.of() : before.steps);
    steps.add(step);
    return new Trail(id, maracId, step.version(), List.copyOf(steps));
  }
}
