package org.maractracker.query.web.page;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.OptionalLong;
import org.maractracker.http.reading.MinPosition;

/** Query for one thing: when it is answered as of, and how fresh. */
public record AsOfQuery(@JsonUnwrapped AsOf moment, @JsonUnwrapped MinPosition freshness) {

  /** How far the view must have read; empty when anything will do. */
  public OptionalLong minPosition() {
    return freshness.position();
  }
}
