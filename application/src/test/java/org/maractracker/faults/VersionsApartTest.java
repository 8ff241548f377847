package org.maractracker.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.Person;
import org.maractracker.testsupport.Server;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process of one release and one of the next, on one database. */
class VersionsApartTest {

  private static final String READINESS = "/actuator/health/readiness";

  /** A run that was killed is taken up after a minute. */
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @Test
  void theLaterTakesOverThoughItIsKilledHalfWayAndTheFormerStillRuns() throws Exception {
    try (Installation installation = Installation.ofCommands()) {
      JdbcClient jdbc = installation.database();
      CountedView.createTables(jdbc);
      Agreed agreed = Agreed.by(installation);
      SideProcess former = installation.querySide(CountingQuerySide.class, version(1));
      former.awaitReady();
      Eventually.holds(() -> assertThat(counted(jdbc)).isEqualTo(Map.of(1, head(jdbc))));

      SideProcess later = killedHalfWay(installation, agreed);
      assertThat(counted(jdbc).keySet()).containsExactly(1);
      later.startAgain();
      Eventually.holdsWithin(
          PATIENCE, () -> assertThat(counted(jdbc)).isEqualTo(Map.of(2, head(jdbc))));

      theFormerWritesNothingMore(installation, agreed, former);
      assertThat(readiness(later)).isEqualTo("{\"status\":\"UP\"}");
      assertThat(Person.NOBODY.get(former, READINESS).statusCode()).isEqualTo(503);
    }
  }

  /** What it makes anew waits for somebody else's row, so that it is caught in the middle. */
  private static SideProcess killedHalfWay(Installation installation, Agreed agreed)
      throws SQLException {
    JdbcClient jdbc = installation.database();
    try (Connection inTheWay = installation.postgres.superuser().getConnection()) {
      inTheWay.setAutoCommit(false);
      inTheWay.createStatement().execute("insert into query_rebuild.counted values (1, 0)");
      SideProcess later = installation.querySide(CountingQuerySide.class, version(2));
      later.awaitReady();
      Eventually.holdsWithin(PATIENCE, () -> assertThat(isWaitedFor(jdbc)).isTrue());
      assertThat(readiness(later))
          .isEqualTo("{\"description\":\"rebuilding counted\",\"status\":\"UP\"}");
      agreeOneMore(installation, agreed);
      Eventually.holds(() -> assertThat(counted(jdbc)).isEqualTo(Map.of(1, head(jdbc))));
      later.killNine();
      inTheWay.rollback();
      return later;
    }
  }

  private static boolean isWaitedFor(JdbcClient jdbc) {
    return jdbc.sql(
            "select exists (select from pg_stat_activity"
                + " where wait_event_type = 'Lock' and query like '%query_rebuild.counted%')")
        .query(Boolean.class)
        .single();
  }

  /** Neither when it is the one whose turn it is, nor after it was stopped for a while. */
  private static void theFormerWritesNothingMore(
      Installation installation, Agreed agreed, SideProcess former) {
    JdbcClient jdbc = installation.database();
    for (int i = 0; i < 10; i++) {
      agreeOneMore(installation, agreed);
      if (i == 3) {
        former.stop();
      } else if (i == 7) {
        former.goOn();
      }
      Eventually.holds(() -> assertThat(counted(jdbc)).isEqualTo(Map.of(2, head(jdbc))));
    }
  }

  private static void agreeOneMore(Installation installation, Agreed agreed) {
    Server commands = installation.commandSides.getFirst();
    installation.coordinator("writer").done(commands, "POST", "/api/actions", agreed.another());
  }

  private static String readiness(Server side) {
    return Person.NOBODY.get(side, READINESS).body();
  }

  private static Map<String, String> version(int version) {
    return Map.of(CountingQuerySide.VERSION, "" + version);
  }

  private static long head(JdbcClient jdbc) {
    return jdbc.sql("select max(position) from events.domain_event").query(Long.class).single();
  }

  /** How many rows each version has made. */
  private static Map<Integer, Long> counted(JdbcClient jdbc) {
    return jdbc
        .sql("select made_by, count(*) from query.counted group by made_by")
        .query((row, number) -> Map.entry(row.getInt(1), row.getLong(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
