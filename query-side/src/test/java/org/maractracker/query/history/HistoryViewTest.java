package org.maractracker.query.history;

import javax.sql.DataSource;
import org.maractracker.query.view.View;
import org.maractracker.query.view.ViewContract;

class HistoryViewTest extends ViewContract {

  @Override
  protected View view(DataSource dataSource) {
    return new HistoryProjection(dataSource);
  }
}
