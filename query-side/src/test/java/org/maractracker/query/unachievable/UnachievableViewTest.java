package org.maractracker.query.unachievable;

import javax.sql.DataSource;
import org.maractracker.query.view.View;
import org.maractracker.query.view.ViewContract;

class UnachievableViewTest extends ViewContract {

  @Override
  protected View view(DataSource dataSource) {
    return new UnachievableProjection(dataSource);
  }
}
