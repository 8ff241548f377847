package org.maractracker.query.engine.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.query.Stories;
import org.maractracker.query.Story;
import org.maractracker.testsupport.TestDatabase;

/** What holds for every view, whatever its question. */
public abstract class ViewContract {

  private final Story story = Stories.everything();

  protected abstract View view(DataSource dataSource);

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theSameListFedTwiceGivesTheSameRows(TestDatabase database) {
    Desk desk = Desk.on(database);
    View view = view(desk.dataSource());
    Map<String, List<String>> once = desk.feed(view, story).rows(view);
    assertThat(once.values()).noneMatch(List::isEmpty);
    assertThat(desk.feed(view, story).rows(view)).isEqualTo(once);
    assertThat(desk.feed(view, story, 10, 3).rows(view)).isEqualTo(once);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void howTheListIsCutIntoBatchesMakesNoDifference(TestDatabase database) {
    Desk desk = Desk.on(database);
    View view = view(desk.dataSource());
    Map<String, List<String>> atOnce = desk.feed(view, story).rows(view);
    view.clear();
    assertThat(desk.rows(view).values()).allMatch(List::isEmpty);
    assertThat(desk.feed(view, story, 1, 1).rows(view)).isEqualTo(atOnce);
    view.clear();
    assertThat(desk.feed(view, story, 1, 7).rows(view)).isEqualTo(atOnce);
  }
}
