package org.maractracker.query.views.actionlist;

import javax.sql.DataSource;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewContract;

class ActionListViewTest extends ViewContract {

  @Override
  protected View view(DataSource dataSource) {
    return new ActionListProjection(dataSource);
  }
}
