package org.maractracker.query.views.outstanding;

import javax.sql.DataSource;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewContract;

class OutstandingViewTest extends ViewContract {

  @Override
  protected View view(DataSource dataSource) {
    return new OutstandingProjection(dataSource);
  }
}
