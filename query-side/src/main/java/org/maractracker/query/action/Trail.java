package org.maractracker.query.action;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionNotUndertaken;
import org.maractracker.events.action.AddendumRecorded;
import org.maractracker.events.action.ProgressRecorded;
import org.maractracker.query.action.ActionFields.Finding;
import org.maractracker.query.action.ActionFields.Note;

/**
 * What was noted about an action without changing where it stands.
 *
 * @param progress how often progress was recorded
 * @param attempts how often an attempt was
 * @param last the latest of both; null when there is none
 * @param findings each time a meeting found it not undertaken
 * @param addenda in order
 */
record Trail(
    int progress,
    int attempts,
    @Nullable Note last,
    List<Finding> findings,
    List<Addendum> addenda) {

  static final Trail NONE_YET = new Trail(0, 0, null, List.of(), List.of());

  Trail recorded(ProgressRecorded event) {
    Note note = new Note(event.kind(), event.note(), event.occurredOn());
    return switch (event.kind()) {
      case PROGRESS -> new Trail(progress + 1, attempts, note, findings, addenda);
      case ATTEMPT -> new Trail(progress, attempts + 1, note, findings, addenda);
    };
  }

  Trail notUndertaken(ActionNotUndertaken event) {
    List<Finding> all = new ArrayList<>(findings);
    all.add(new Finding(event.meetingId(), event.explanation(), event.occurredOn()));
    return new Trail(progress, attempts, last, List.copyOf(all), addenda);
  }

  Trail added(AddendumRecorded event) {
    List<Addendum> all = new ArrayList<>(addenda);
    all.add(new Addendum(event.statement(), event.aboutPosition(), event.occurredOn()));
    return new Trail(progress, attempts, last, findings, List.copyOf(all));
  }
}
