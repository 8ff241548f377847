package org.maractracker.query.asof;

import org.maractracker.events.TrackerEvent;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.events.meeting.MeetingScheduled;

/** Creation events of the aggregates: only these say to which MARAC all later events belong. */
final class CreationEvents {

  private CreationEvents() {}

  static String maracOf(TrackerEvent first) {
    return switch (first) {
      case ActionAgreed e -> e.maracId();
      case ActionImported e -> e.maracId();
      case MeetingScheduled e -> e.maracId();
      case CaseOpened e -> e.maracId();
      case MaracEvent e -> e.maracId();
      default ->
          throw new IllegalStateException(
              "A history does not begin with " + first.getClass().getSimpleName());
    };
  }
}
