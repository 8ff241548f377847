package org.maractracker.query.views.actionlist;

import javax.sql.DataSource;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewTables;

/** The view that keeps the content of all actions, for tests of the lists that show it. */
public final class ActionContent {

  private ActionContent() {}

  public static View over(DataSource dataSource) {
    return new ActionListProjection(ViewTables.live(dataSource));
  }
}
