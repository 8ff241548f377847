package org.maractracker.query.web.page;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.OptionalLong;
import org.maractracker.http.reading.MinPosition;

/**
 * Query for a list without a filter: the moment it is answered as of, which page, and how fresh.
 */
public record PagedQuery(
    @JsonUnwrapped AsOf moment,
    @JsonUnwrapped PageRequest page,
    @JsonUnwrapped MinPosition freshness) {

  /** Returns how far the view must have read; empty when any position will do. */
  public OptionalLong minPosition() {
    return freshness.position();
  }
}
