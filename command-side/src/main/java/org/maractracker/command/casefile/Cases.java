package org.maractracker.command.casefile;

import org.axonframework.modelling.command.AggregateLifecycle;
import org.maractracker.events.casefile.CaseOpened;

/**
 * Public part of the aggregate: all that the rest of the command side may know of it is how one
 * begins.
 */
public final class Cases {

  /** Type of the aggregate, for its wiring. */
  public static final Class<?> AGGREGATE = MaracCase.class;

  private Cases() {}

  /** Begins a case; called by the MARAC that has decided so, in its unit of work. */
  public static void open(CaseOpened opened) throws Exception {
    AggregateLifecycle.createNew(MaracCase.class, () -> new MaracCase(opened));
  }
}
