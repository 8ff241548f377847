package org.maractracker.query.views.marac;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.marac.LocalThreshold;
import org.maractracker.query.engine.view.Stale;
import org.maractracker.query.model.marac.MaracState;

/**
 * Local practice as a dashboard reads it: what it marks and colours its pictures by, no text and no
 * mailbox. A type of its own, so that a setting added to {@link LocalPracticeRow} is not shown on a
 * wall by accident.
 */
@Schema(name = "MaracPracticeOutline")
record LocalPracticeOutline(
    String maracId,
    @Nullable String marking,
    List<LocalThreshold> thresholds,
    long version,
    long position,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean stale)
    implements LocalPracticeItem {

  static LocalPracticeOutline of(MaracState marac, Stale stale) {
    return new LocalPracticeOutline(
        marac.maracId(),
        marac.practice().marking(),
        marac.practice().thresholds(),
        marac.version(),
        marac.position(),
        stale.any(marac.maracId()));
  }
}
