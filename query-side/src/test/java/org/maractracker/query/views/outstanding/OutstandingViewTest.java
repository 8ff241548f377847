package org.maractracker.query.views.outstanding;

import javax.sql.DataSource;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewContract;
import org.maractracker.query.engine.view.ViewTables;

class OutstandingViewTest extends ViewContract {

  @Override
  protected View view(DataSource dataSource) {
    return new OutstandingProjection(ViewTables.live(dataSource));
  }
}
