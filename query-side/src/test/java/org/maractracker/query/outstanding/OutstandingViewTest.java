package org.maractracker.query.outstanding;

import javax.sql.DataSource;
import org.maractracker.query.view.View;
import org.maractracker.query.view.ViewContract;

class OutstandingViewTest extends ViewContract {

  @Override
  protected View view(DataSource dataSource) {
    return new OutstandingProjection(dataSource);
  }
}
