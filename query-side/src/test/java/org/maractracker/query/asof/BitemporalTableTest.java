package org.maractracker.query.asof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

class BitemporalTableTest {

  private final Letters story = new Letters();

  /** Cut otherwise by an earlier version, or taken away by hand. */
  @ParameterizedTest
  @EnumSource
  void writesAllAnewWhereARowIsMissing(TestDatabase database) {
    DataSource fresh = database.fresh();
    JdbcTemplate jdbc = new JdbcTemplate(fresh);
    jdbc.execute("create schema query");
    jdbc.execute(
        "create table query.t (id varchar(9), from_day date, to_day date, from_told timestamp(3) with"
            + " time zone, to_told timestamp(3) with time zone, said varchar(9))");
    BitemporalTable<String> table =
        new BitemporalTable<>(
            ViewTables.live(fresh), "t", "id", "said", said -> new Object[] {said});
    story.told(0, 0);
    story.told(1, 1);
    List<BitemporalPeriod<String>> before = story.spans();
    table.write(
        Map.of(
            "a",
            new PeriodChange<>(List.of(), before),
            "b",
            new PeriodChange<>(List.of(), before)));
    jdbc.update("delete from query.t where id = 'a'");
    story.told(2, 2);
    List<BitemporalPeriod<String>> after = story.spans();
    table.write(Map.of("a", new PeriodChange<>(before, after)));

    assertThat(jdbc.queryForList("select said from query.t where id = 'a'", String.class))
        .containsExactlyInAnyOrderElementsOf(after.stream().map(BitemporalPeriod::value).toList());
    assertThat(jdbc.queryForList("select said from query.t where id = 'b'", String.class))
        .hasSize(3);
  }
}
