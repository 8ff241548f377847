package org.maractracker.query.documents.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.action.ActionCarriedOver;
import org.maractracker.events.action.ActionNotUndertaken;
import org.maractracker.events.action.UnachievableActionMinuted;
import org.maractracker.store.events.RecordedEvent;

/**
 * Where something that happened to an action is recorded.
 *
 * @param type the event's logical name
 * @param meetingId the meeting that decided or minuted it; null where it was between meetings
 */
record EventReference(String type, @Nullable UUID meetingId, long position) {

  static EventReference of(RecordedEvent recorded) {
    return new EventReference(
        recorded.type().name(), meetingOf(recorded.event()), recorded.position());
  }

  private static @Nullable UUID meetingOf(TrackerEvent event) {
    return switch (event) {
      case ActionNotUndertaken e -> e.meetingId();
      case ActionCarriedOver e -> e.fromMeetingId();
      case UnachievableActionMinuted e -> e.meetingId();
      default -> null;
    };
  }

  boolean isOneOf(Class<?>... kinds) {
    for (Class<?> kind : kinds) {
      if (kind.getSimpleName().equals(type)) {
        return true;
      }
    }
    return false;
  }
}
