package org.maractracker.query.views.actionlist;

import javax.sql.DataSource;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewContract;
import org.maractracker.query.engine.view.ViewTables;

class ActionListViewTest extends ViewContract {

  @Override
  protected View view(DataSource dataSource) {
    return new ActionListProjection(ViewTables.live(dataSource));
  }
}
