package org.maractracker.query.documents.minutes;

import javax.sql.DataSource;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewContract;
import org.maractracker.query.engine.view.ViewTables;

class MinutesViewTest extends ViewContract {

  @Override
  protected View view(DataSource dataSource) {
    return new MinutesProjection(ViewTables.live(dataSource));
  }
}
