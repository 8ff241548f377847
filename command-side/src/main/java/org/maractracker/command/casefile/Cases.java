package org.maractracker.command.casefile;

import org.axonframework.modelling.command.AggregateLifecycle;
import org.maractracker.events.casefile.CaseOpened;

/** What the rest of the command side may know of the aggregate: how one begins. */
public final class Cases {

  /** The aggregate's type, for whoever wires it. */
  public static final Class<?> AGGREGATE = MaracCase.class;

  private Cases() {}

  /** Begins a case; called by the MARAC that has decided so, in its unit of work. */
  public static void open(CaseOpened opened) throws Exception {
    AggregateLifecycle.createNew(MaracCase.class, () -> new MaracCase(opened));
  }
}
