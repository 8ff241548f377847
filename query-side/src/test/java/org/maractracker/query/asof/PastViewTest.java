package org.maractracker.query.asof;

import javax.sql.DataSource;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewContract;
import org.maractracker.query.engine.view.ViewTables;

class PastViewTest extends ViewContract {

  @Override
  protected View view(DataSource dataSource) {
    return new AsOfProjection(ViewTables.live(dataSource));
  }
}
