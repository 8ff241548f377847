package org.maractracker.query.past;

import javax.sql.DataSource;
import org.maractracker.query.view.View;
import org.maractracker.query.view.ViewContract;

class PastViewTest extends ViewContract {

  @Override
  protected View view(DataSource dataSource) {
    return new PastProjection(dataSource);
  }
}
