package org.maractracker.query.web.page;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.OptionalLong;
import org.maractracker.http.reading.MinPosition;

/** Query for one thing: the moment it is answered as of, and how fresh. */
public record AsOfQuery(@JsonUnwrapped AsOf moment, @JsonUnwrapped MinPosition freshness) {

  /** Returns how far the view must have read; empty when any position will do. */
  public OptionalLong minPosition() {
    return freshness.position();
  }
}
