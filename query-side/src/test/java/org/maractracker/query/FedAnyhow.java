package org.maractracker.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.store.events.RecordedEvent;
import org.maractracker.testsupport.TestDatabase;

/** A view's rows follow from the events alone, however often and in whatever batches they came. */
public final class FedAnyhow {

  private FedAnyhow() {}

  /**
   * Feeds the same history in one batch, one event at a time, twice over, each event once more by
   * itself, again after each event, and after a reset, and compares the rows.
   */
  public static <V extends View> void givesTheSameRows(
      TestDatabase database,
      Function<ViewTables, V> view,
      String tables,
      List<RecordedEvent> events) {
    FedView<V> fed = FedView.on(database, view).feed(events);
    Map<String, List<String>> rows = fed.rows(tables);
    assertThat(rows).isNotEmpty();
    assertThat(rows.values()).allSatisfy(table -> assertThat(table).isNotEmpty());

    assertThat(FedView.on(database, view).feed(events, 1).rows(tables)).isEqualTo(rows);
    assertThat(fed.feed(events, 3).rows(tables)).as("fed twice").isEqualTo(rows);
    for (RecordedEvent old : events) {
      assertThat(fed.feed(List.of(old)).rows(tables)).as("%s again", old).isEqualTo(rows);
    }
    assertThat(fed.clear().rows(tables).values()).as("emptied").allMatch(List::isEmpty);
    assertThat(fed.feed(events, 2).rows(tables)).as("reset and fed again").isEqualTo(rows);
    assertThat(overlapping(FedView.on(database, view), events).rows(tables))
        .as("each batch fed again with the next event")
        .isEqualTo(rows);
  }

  private static <V extends View> FedView<V> overlapping(
      FedView<V> fed, List<RecordedEvent> events) {
    for (int to = 1; to <= events.size(); to++) {
      fed.feed(events.subList(Math.max(0, to - 3), to));
    }
    return fed;
  }
}
