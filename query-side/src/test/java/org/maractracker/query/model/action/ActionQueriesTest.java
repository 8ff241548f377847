package org.maractracker.query.model.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Role;
import org.maractracker.query.Callers;
import org.maractracker.query.Stories;
import org.maractracker.query.engine.view.Desk;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.testsupport.SettableClock;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class ActionQueriesTest {

  private final AtomicInteger statements = new AtomicInteger();

  /** Outside a transaction each statement takes a connection. */
  @Test
  void asksOnceForTheZoneOfANamedMarac() {
    Desk desk = Desk.on(TestDatabase.H2);
    DelegatingDataSource counted =
        new DelegatingDataSource(desk.dataSource()) {
          @Override
          public Connection getConnection() throws SQLException {
            statements.incrementAndGet();
            return super.getConnection();
          }
        };
    ActionRows rows = new ActionRows(ViewTables.live(counted));
    rows.apply(Stories.everything().events());
    Caller caller = Callers.northshire(Role.COORDINATOR);
    Scope scope = Scope.of(caller).in(caller, "northshire");
    ActionQueries reading =
        new ActionQueries(
            rows,
            (asked, agencies) -> Optional.empty(),
            desk.freshness(),
            SettableClock.at("2026-03-10T12:00:00Z"));
    List<ActionState> found = reading.all(reading.select(scope));

    statements.set(0);
    reading.requireEstablished(scope);
    reading.today(scope);
    assertThat(statements).hasValue(1);
    assertThat(reading.around(found).zones()).containsOnlyKeys("northshire");
    assertThat(statements).as("and of the meetings and the contacts").hasValue(3);
  }
}
