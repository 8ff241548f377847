package org.maractracker.query.engine.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.store.schema.SchemaMigration;
import org.maractracker.testsupport.TestDatabase;

class ViewPositionsTest {

  /** A node that stalled may apply a batch that another has applied in the meantime. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void howFarAViewHasReadNeverGoesBack(TestDatabase database) {
    ViewPositions positions = positions(database);
    positions.begin("overdue", 1);
    positions.advance(List.of("overdue"), 12);
    positions.advance(List.of("overdue"), 7);
    assertThat(positions.readTo("overdue")).isEqualTo(12);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aSecondNodeThatBeginsAViewLeavesItWhereItIs(TestDatabase database) {
    ViewPositions positions = positions(database);
    positions.begin("overdue", 1);
    positions.advance(List.of("overdue"), 12);
    positions.begin("overdue", 1);
    assertThat(positions.readTo("overdue")).isEqualTo(12);
  }

  private static ViewPositions positions(TestDatabase database) {
    DataSource fresh = database.fresh();
    SchemaMigration.migrate(fresh, "query");
    return new ViewPositions(ViewTables.live(fresh));
  }
}
