package org.maractracker.query.views.changes;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.maractracker.http.reading.Between;
import org.maractracker.http.reading.FromHeader;
import org.maractracker.http.reading.MinPosition;
import org.maractracker.http.reading.Name;

/**
 * Query for a stream of changes.
 *
 * @param marac only this MARAC's; null for all of the caller's
 * @param agency only those that name this agency; null for all
 * @param lastEventId goes on after this position; null for from now, as is an empty one, which a
 *     browser that has heard nothing yet may send
 */
record ChangesQuery(
    @Name @Schema(description = "Only this MARAC's") @Nullable String marac,
    @Name @Schema(description = "Only those that name this agency") @Nullable String agency,
    @FromHeader(value = LAST_EVENT_ID, mayBeEmpty = true)
        @Between(low = 0, high = MinPosition.LAST)
        @Schema(description = "Goes on after the change with this id; from now when it is left out")
        @Nullable Long lastEventId) {

  static final String LAST_EVENT_ID = "Last-Event-ID";
}
