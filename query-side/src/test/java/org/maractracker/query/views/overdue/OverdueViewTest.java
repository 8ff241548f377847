package org.maractracker.query.views.overdue;

import javax.sql.DataSource;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewContract;
import org.maractracker.query.engine.view.ViewTables;

class OverdueViewTest extends ViewContract {

  @Override
  protected View view(DataSource dataSource) {
    return new OverdueProjection(ViewTables.live(dataSource));
  }
}
