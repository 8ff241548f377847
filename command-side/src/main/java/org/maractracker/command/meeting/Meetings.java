package org.maractracker.command.meeting;

import org.axonframework.modelling.command.AggregateLifecycle;
import org.maractracker.events.meeting.MeetingScheduled;

/**
 * Public part of the aggregate: all that the rest of the command side may know of it is how one
 * begins.
 */
public final class Meetings {

  /** Type of the aggregate, for its wiring. */
  public static final Class<?> AGGREGATE = Meeting.class;

  private Meetings() {}

  /** Begins a meeting; called by the MARAC that has decided so, in its unit of work. */
  public static void schedule(MeetingScheduled scheduled) throws Exception {
    AggregateLifecycle.createNew(Meeting.class, () -> new Meeting(scheduled));
  }
}
