package org.maractracker.query.views.history;

import javax.sql.DataSource;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewContract;
import org.maractracker.query.engine.view.ViewTables;

class HistoryViewTest extends ViewContract {

  @Override
  protected View view(DataSource dataSource) {
    return new HistoryProjection(ViewTables.live(dataSource));
  }
}
