package org.maractracker.query.views.unachievable;

import javax.sql.DataSource;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewContract;
import org.maractracker.query.engine.view.ViewTables;

class UnachievableViewTest extends ViewContract {

  @Override
  protected View view(DataSource dataSource) {
    return new UnachievableProjection(ViewTables.live(dataSource));
  }
}
