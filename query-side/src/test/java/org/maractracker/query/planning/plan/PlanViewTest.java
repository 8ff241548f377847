package org.maractracker.query.planning.plan;

import javax.sql.DataSource;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewContract;
import org.maractracker.query.engine.view.ViewTables;

class PlanViewTest extends ViewContract {

  @Override
  protected View view(DataSource dataSource) {
    return new PlanProjection(ViewTables.live(dataSource));
  }
}
