package org.maractracker.query.views.marac;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.engine.view.Stale;
import org.maractracker.query.model.marac.LocalPractice;
import org.maractracker.query.model.marac.MaracState;

/**
 * Whole local practice of a MARAC, as its members read it but for dashboards.
 *
 * @param version the MARAC's last event
 * @param position that event's position in the store
 * @param stale true when an event about it could not be applied; left out otherwise
 */
@Schema(name = "MaracPractice")
record LocalPracticeRow(
    String maracId,
    @JsonUnwrapped LocalPractice practice,
    long version,
    long position,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean stale)
    implements LocalPracticeItem {

  static LocalPracticeRow of(MaracState marac, Stale stale) {
    return new LocalPracticeRow(
        marac.maracId(),
        marac.practice(),
        marac.version(),
        marac.position(),
        stale.any(marac.maracId()));
  }
}
