package org.maractracker.query.model.casefile;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.casefile.CaseAddendumRecorded;
import org.maractracker.store.events.RecordedEvent;

/**
 * Statement added to the record of a case.
 *
 * @param aboutPosition the position of the event it is about; null when about the case as a whole
 * @param position the addendum's own
 */
@Schema(name = "CaseAddendum")
public record Addendum(
    String statement,
    @Nullable Long aboutPosition,
    PartialDate occurredOn,
    Instant recordedAt,
    long position) {

  static Addendum of(CaseAddendumRecorded event, RecordedEvent recorded) {
    return new Addendum(
        event.statement(),
        event.aboutPosition(),
        event.occurredOn(),
        recorded.recordedAt(),
        recorded.position());
  }
}
