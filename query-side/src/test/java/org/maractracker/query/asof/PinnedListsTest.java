package org.maractracker.query.asof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.caller.Caller;
import org.maractracker.query.Stories;
import org.maractracker.query.Story;
import org.maractracker.query.engine.view.Desk;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.query.web.page.Cursor;
import org.maractracker.query.web.page.PageRequest;
import org.maractracker.query.web.page.Pin;
import org.maractracker.testsupport.SettableClock;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

class PinnedListsTest {

  private static final Clock CLOCK = SettableClock.at("2026-03-02T12:00:00Z");
  private static final Cursor PLACE =
      Cursor.of("actions", new Caller("cora", "Cora", List.of()), "northshire");

  /** H2 takes the state of each table when it is first asked, in a mere repeatable read. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void thePositionAndTheRowsAreOfOneState(TestDatabase database) {
    Desk desk = Desk.on(database);
    JdbcClient jdbc = JdbcClient.create(desk.dataSource());
    Integer rows =
        Paged.of(desk, new Story(), CLOCK)
            .lists()
            .read(
                AsOf.NOW,
                PLACE,
                new PageRequest(null, null),
                List.of(AsOfProjection.NAME),
                OptionalLong.empty(),
                (at, stale) -> {
                  CompletableFuture.runAsync(() -> writesARow(jdbc)).join();
                  return count(jdbc);
                });
    assertThat(rows).isZero();
    assertThat(count(jdbc)).isEqualTo(1);
  }

  /** As while one of them stands: a list must go on without it. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isPinnedToTheLesserOfTwoViewsThatStayApart(TestDatabase database) {
    Desk desk = Desk.on(database);
    Paged paged = Paged.of(desk, Stories.begun(), CLOCK);
    JdbcClient.create(desk.dataSource())
        .sql("insert into query.view_position (view_name, read_to) values ('stands', 2)")
        .update();
    Pin pin =
        paged
            .lists()
            .read(
                AsOf.NOW,
                PLACE,
                new PageRequest(null, null),
                List.of(AsOfProjection.NAME, "stands"),
                OptionalLong.empty(),
                (at, stale) -> at.pin());
    assertThat(pin.position()).isEqualTo(2);
  }

  private static void writesARow(JdbcClient jdbc) {
    jdbc.sql("insert into query.history_event (position, action_id) values (1, ?)")
        .param(UUID.randomUUID())
        .update();
  }

  private static int count(JdbcClient jdbc) {
    return jdbc.sql("select count(*) from query.history_event").query(Integer.class).single();
  }
}
