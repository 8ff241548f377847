package org.maractracker.query.views.actionlist;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.OptionalLong;
import org.maractracker.http.reading.MinPosition;
import org.maractracker.query.listfile.ListForm;
import org.maractracker.query.web.page.AsOf;

/** Query for the action list of a meeting: the moment it is answered as of, and its form. */
record MeetingListQuery(
    @JsonUnwrapped AsOf moment,
    @JsonUnwrapped ListForm form,
    @JsonUnwrapped MinPosition freshness) {

  OptionalLong minPosition() {
    return freshness.position();
  }
}
