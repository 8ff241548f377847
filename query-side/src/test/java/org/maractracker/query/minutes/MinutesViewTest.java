package org.maractracker.query.minutes;

import javax.sql.DataSource;
import org.maractracker.query.view.View;
import org.maractracker.query.view.ViewContract;

class MinutesViewTest extends ViewContract {

  @Override
  protected View view(DataSource dataSource) {
    return new MinutesProjection(dataSource);
  }
}
