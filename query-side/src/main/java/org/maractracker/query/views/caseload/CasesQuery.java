package org.maractracker.query.views.caseload;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.maractracker.http.reading.MinPosition;
import org.maractracker.http.reading.Name;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.query.web.page.PageRequest;

/**
 * Query for the cases of a MARAC.
 *
 * @param reference only the case with this reference, or one that looks like it; null for all
 */
record CasesQuery(
    @Name @Schema(description = "Only the case with this reference, or one that looks like it")
        @Nullable String reference,
    @JsonUnwrapped AsOf moment,
    @JsonUnwrapped PageRequest page,
    @JsonUnwrapped MinPosition freshness) {

  OptionalLong minPosition() {
    return freshness.position();
  }
}
