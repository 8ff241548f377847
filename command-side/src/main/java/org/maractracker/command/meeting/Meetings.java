package org.maractracker.command.meeting;

import org.axonframework.modelling.command.AggregateLifecycle;
import org.maractracker.events.meeting.MeetingScheduled;

/** What the rest of the command side may know of the aggregate: how one begins. */
public final class Meetings {

  /** The aggregate's type, for whoever wires it. */
  public static final Class<?> AGGREGATE = Meeting.class;

  private Meetings() {}

  /** Begins a meeting; called by the MARAC that has decided so, in its unit of work. */
  public static void schedule(MeetingScheduled scheduled) throws Exception {
    AggregateLifecycle.createNew(Meeting.class, () -> new Meeting(scheduled));
  }
}
