package org.maractracker.query.web.page;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.OptionalLong;
import org.maractracker.http.reading.MinPosition;

/** Query for a list that nothing narrows: as of when, which page, and how fresh. */
public record PagedQuery(
    @JsonUnwrapped AsOf moment,
    @JsonUnwrapped PageRequest page,
    @JsonUnwrapped MinPosition freshness) {

  /** How far the view must have read; empty when anything will do. */
  public OptionalLong minPosition() {
    return freshness.position();
  }
}
