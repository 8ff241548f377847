package org.maractracker.query;

import org.maractracker.query.action.ActionReading;
import org.maractracker.query.action.PastActions;
import org.maractracker.query.page.Moment;

/** For tests that ask for the present alone. */
public final class NoPast implements PastActions {

  @Override
  public ActionReading at(Moment moment) {
    throw new AssertionError("Nobody asked for the past");
  }
}
