package org.maractracker.query.documents.review;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Period that a chronology covers, both days included.
 *
 * @param from null: from the beginning
 * @param to null: to the end
 */
record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

  /**
   * Returns whether it can have happened in the period: a month or year counts when one of its days
   * does.
   */
  boolean covers(PartialDate date) {
    return (from == null || !date.lastDay().isBefore(from))
        && (to == null || !date.firstDay().isAfter(to));
  }

  /** Returns the period as the manifest has it. */
  @Override
  public String toString() {
    return Objects.requireNonNullElse(from, "-") + " " + Objects.requireNonNullElse(to, "-");
  }
}
