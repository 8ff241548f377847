package org.maractracker.command.action;

import java.util.List;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.maractracker.command.facts.Facts;
import org.maractracker.events.action.ActionEvent;

/**
 * Public part of the aggregate: all that the rest of the command side may know of it is how one
 * begins.
 */
public final class Actions {

  /** Type of the aggregate, for its wiring. */
  public static final Class<?> AGGREGATE = Action.class;

  private Actions() {}

  /**
   * Begins an action; called by the meeting that has decided so, in its unit of work.
   *
   * @param beginning that it was agreed, and how it is done jointly if it is
   */
  public static void agree(List<ActionEvent> beginning) throws Exception {
    AggregateLifecycle.createNew(Action.class, () -> new Action(beginning));
  }

  /** Begins an action of a list; called by the MARAC that decides so, in its unit of work. */
  public static void takeOver(ImportAction listed, Facts facts) throws Exception {
    agree(new TakenOver(listed, facts).beginning());
  }
}
