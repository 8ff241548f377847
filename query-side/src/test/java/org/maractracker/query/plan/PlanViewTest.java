package org.maractracker.query.plan;

import javax.sql.DataSource;
import org.maractracker.query.view.View;
import org.maractracker.query.view.ViewContract;

class PlanViewTest extends ViewContract {

  @Override
  protected View view(DataSource dataSource) {
    return new PlanProjection(dataSource);
  }
}
