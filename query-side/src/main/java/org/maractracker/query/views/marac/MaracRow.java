package org.maractracker.query.views.marac;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.engine.view.Stale;
import org.maractracker.query.model.marac.MaracState;

/**
 * MARAC as its members read it.
 *
 * @param timeZone the IANA zone in which its days are counted
 * @param repeatWindowMonths within how many months of the earlier referral a new one is a repeat
 * @param version its last event
 * @param position that event's position in the store
 * @param stale true when an event about it could not be applied; left out otherwise
 */
@Schema(name = "Marac")
record MaracRow(
    String maracId,
    String name,
    String timeZone,
    int repeatWindowMonths,
    long version,
    long position,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean stale) {

  static MaracRow of(MaracState marac, Stale stale) {
    return new MaracRow(
        marac.maracId(),
        marac.name(),
        marac.timeZone(),
        marac.repeatWindowMonths(),
        marac.version(),
        marac.position(),
        stale.any(marac.maracId()));
  }
}
