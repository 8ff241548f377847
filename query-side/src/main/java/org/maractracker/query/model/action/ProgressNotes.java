package org.maractracker.query.model.action;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionNotUndertaken;
import org.maractracker.events.action.AddendumRecorded;
import org.maractracker.events.action.ProgressRecorded;
import org.maractracker.query.model.action.ActionFields.Finding;
import org.maractracker.query.model.action.ActionFields.Note;

/**
 * Notes about an action that do not change its status.
 *
 * @param progress how often progress was recorded
 * @param attempts how often an attempt was recorded
 * @param last the latest of both; null when there is none
 * @param findings each time a meeting found it not undertaken
 * @param addenda in order
 */
record ProgressNotes(
    int progress,
    int attempts,
    @Nullable Note last,
    List<Finding> findings,
    List<Addendum> addenda) {

  static final ProgressNotes NONE_YET = new ProgressNotes(0, 0, null, List.of(), List.of());

  ProgressNotes recorded(ProgressRecorded event) {
    Note note = new Note(event.kind(), event.note(), event.occurredOn());
    return switch (event.kind()) {
      case PROGRESS -> new ProgressNotes(progress + 1, attempts, note, findings, addenda);
      case ATTEMPT -> new ProgressNotes(progress, attempts + 1, note, findings, addenda);
    };
  }

  ProgressNotes notUndertaken(ActionNotUndertaken event) {
    List<Finding> all = new ArrayList<>(findings);
    all.add(new Finding(event.meetingId(), event.explanation(), event.occurredOn()));
    return new ProgressNotes(progress, attempts, last, List.copyOf(all), addenda);
  }

  ProgressNotes added(AddendumRecorded event) {
    List<Addendum> all = new ArrayList<>(addenda);
    all.add(new Addendum(event.statement(), event.aboutPosition(), event.occurredOn()));
    return new ProgressNotes(progress, attempts, last, findings, List.copyOf(all));
  }
}
