package org.maractracker.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.maractracker.http.reading.Between;
import org.maractracker.query.engine.view.MinPosition;

/**
 * Query for the proof that one ledger is the beginning of another.
 *
 * @param from the size of the one
 * @param to the size of the other; null for that of the last signed head
 */
record ConsistencyQuery(
    @Between(low = 0, high = MinPosition.LAST)
        @Schema(description = "The size of the ledger that is the beginning")
        long from,
    @Between(low = 0, high = MinPosition.LAST)
        @Schema(
            description = "The size of the other; that of the last head signed when it is left out")
        @Nullable Long to) {

  OptionalLong until() {
    return to == null ? OptionalLong.empty() : OptionalLong.of(to);
  }
}
