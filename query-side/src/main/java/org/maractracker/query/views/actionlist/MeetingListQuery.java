package org.maractracker.query.views.actionlist;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.OptionalLong;
import org.maractracker.http.reading.MinPosition;
import org.maractracker.query.web.page.AsOf;

/** Query for the action list of a meeting: as of when, and in what form. */
record MeetingListQuery(
    @JsonUnwrapped AsOf moment,
    @JsonUnwrapped ListForm form,
    @JsonUnwrapped MinPosition freshness) {

  /** How far the view must have read; empty when anything will do. */
  OptionalLong minPosition() {
    return freshness.position();
  }
}
