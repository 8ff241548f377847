package org.maractracker.query.engine.view;

import java.time.Instant;
import java.util.List;

/**
 * Result of a view's last comparison with what the events say.
 *
 * @param readTo the position up to which both were compared
 * @param faults the rows that differed, the first hundred of each table; none once the view was
 *     rebuilt, which is what puts them right
 */
public record ViewCheck(Instant checkedAt, long readTo, List<ViewFault> faults) {

  public ViewCheck {
    faults = List.copyOf(faults);
  }
}
