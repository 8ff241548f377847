package org.maractracker.query.actionlist;

import javax.sql.DataSource;
import org.maractracker.query.view.View;
import org.maractracker.query.view.ViewContract;

class ActionListViewTest extends ViewContract {

  @Override
  protected View view(DataSource dataSource) {
    return new ActionListProjection(dataSource);
  }
}
