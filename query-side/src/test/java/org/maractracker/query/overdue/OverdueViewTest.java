package org.maractracker.query.overdue;

import javax.sql.DataSource;
import org.maractracker.query.view.View;
import org.maractracker.query.view.ViewContract;

class OverdueViewTest extends ViewContract {

  @Override
  protected View view(DataSource dataSource) {
    return new OverdueProjection(dataSource);
  }
}
