package org.maractracker.bench.decade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.bench.Progress;
import org.maractracker.bench.views.FedViews;
import org.maractracker.bench.year.CommandsAlone;
import org.maractracker.bench.year.PlayedYear;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Membership;
import org.maractracker.caller.Role;
import org.maractracker.command.action.AddActionAddendum;
import org.maractracker.command.action.RecordProgress;
import org.maractracker.command.dispatch.CommandDispatcher.Answer;
import org.maractracker.command.dispatch.CommandDispatcher.Sender;
import org.maractracker.events.action.ProgressKind;
import org.maractracker.testsupport.SettableClock;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A few weeks of the story, told seven times, of six MARACs. */
class DecadeTest {

  private static final Map<TestDatabase, HikariDataSource> FILLED =
      new EnumMap<>(TestDatabase.class);
  private static long events;

  @BeforeAll
  static void fill() {
    try (PlayedYear weeks = PlayedYear.weeks(LocalDate.of(2026, 11, 22))) {
      for (TestDatabase database : TestDatabase.values()) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(database.fresh());
        FILLED.put(database, pool);
        long ofOne = Decade.of(1, StoredYear.in(weeks.database())).events();
        events = new DecadeWriter(7 * ofOne, weeks.database()).into(pool, Progress.silent());
      }
    }
  }

  @AfterAll
  static void close() {
    FILLED.values().forEach(HikariDataSource::close);
  }

  @ParameterizedTest
  @EnumSource
  void numbersEventsWithoutHolesAndAggregatesWithoutGaps(TestDatabase database) {
    assertThat(number(database, "select max(position) from events.domain_event"))
        .isEqualTo(number(database, "select count(*) from events.domain_event"))
        .isGreaterThanOrEqualTo(events);
    assertThat(
            number(
                database,
                "select count(*) from (select aggregate_id from events.domain_event"
                    + " group by aggregate_id having max(version) <> count(*) - 1) as gaps"))
        .isZero();
  }

  @ParameterizedTest
  @EnumSource
  void liesInTheOrderOfTime(TestDatabase database) {
    assertThat(
            number(
                database,
                "select count(*) from events.domain_event a join events.domain_event b"
                    + " on b.position = a.position + 1 where b.recorded_at < a.recorded_at"))
        .isZero();
    assertThat(
            number(
                database,
                "select count(*) from events.domain_event a join events.domain_event b"
                    + " on b.aggregate_id = a.aggregate_id and b.version = a.version + 1"
                    + " where b.position <= a.position"))
        .isZero();
  }

  @ParameterizedTest
  @EnumSource
  void feedsEveryView(TestDatabase database) {
    try (FedViews views = new FedViews(filled(database))) {
      views.feedAll(500);
      for (String table :
          List.of("actionlist_action", "overdue_action", "unachievable_action", "meeting_action")) {
        assertThat(number(database, "select count(*) from query." + table))
            .as(table)
            .isEqualTo(number(database, "select count(*) from command.action"))
            .isPositive();
      }
      assertThat(number(database, "select count(*) from query.changes"))
          .isEqualTo(number(database, "select count(*) from events.domain_event"));
      assertThat(number(database, "select count(*) from query.marac")).isEqualTo(6);
      assertThat(number(database, "select count(*) from query.caseload_case"))
          .isEqualTo(number(database, "select count(*) from command.casefile"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void takesTheNextCommand(TestDatabase database) {
    HikariDataSource pool = filled(database);
    SettableClock clock = new SettableClock(Instant.parse("2026-11-22T12:00:00Z"));
    try (CommandsAlone commands = new CommandsAlone(pool, clock)) {
      UUID open = openActionOf("area-05", pool);
      long before = commands.archive().head();
      Sender sender = coordinatorOf("area-05");
      RecordProgress progress = new RecordProgress(open, "Called", ProgressKind.PROGRESS, null);
      AddActionAddendum addendum = new AddActionAddendum(open, "The call", before + 1, null);
      for (Object command : List.of(progress, addendum)) {
        commands
            .dispatcher()
            .send(command, sender, stored -> new Answer(200, null, null, "", false));
      }
      assertThat(commands.archive().head()).isEqualTo(before + 2);
    }
  }

  @Test
  void refusesADatabaseThatHoldsEvents() {
    HikariDataSource held = filled(TestDatabase.H2);
    assertThatThrownBy(() -> new DecadeWriter(1, held).into(held, Progress.silent()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("holds events already");
  }

  private static Sender coordinatorOf(String maracId) {
    Membership as = new Membership(maracId, Role.COORDINATOR, null);
    return new Sender(new Caller("c", "C", List.of(as)), as, null, null, "", "test");
  }

  private static UUID openActionOf(String maracId, HikariDataSource pool) {
    List<UUID> open = new ArrayList<>();
    jdbc(pool)
        .sql("select action_id from command.action where marac_id = ?")
        .param(maracId)
        .query((row, number) -> row.getObject(1, UUID.class))
        .list()
        .stream()
        .filter(id -> isUntouched(id, pool))
        .forEach(open::add);
    return open.getFirst();
  }

  /** Agreed a few days ago, and nothing but acknowledged since. */
  private static boolean isUntouched(UUID action, HikariDataSource pool) {
    return jdbc(pool)
        .sql("select event_type from events.domain_event where aggregate_id = ?")
        .param(action.toString())
        .query((row, number) -> row.getString(1))
        .list()
        .stream()
        .allMatch(List.of("ActionAgreed", "ActionAcknowledged", "ProgressRecorded")::contains);
  }

  private static long number(TestDatabase database, String question) {
    return jdbc(filled(database)).sql(question).query(Long.class).single();
  }

  private static HikariDataSource filled(TestDatabase database) {
    return Objects.requireNonNull(FILLED.get(database));
  }

  private static JdbcClient jdbc(HikariDataSource pool) {
    return JdbcClient.create(pool);
  }

  @Test
  void ofOneMaracTheYearIsToldWithoutAnotherAndEstablishedOnce() {
    try (PlayedYear weeks = PlayedYear.weeks(LocalDate.of(2026, 11, 22))) {
      StoredYear year = StoredYear.in(weeks.database());
      Decade decade = Decade.ofOneMarac(3, year);
      assertThat(decade.tellings()).extracting(Telling::maracId).containsOnly("northshire");
      int earliest = decade.tellings().stream().mapToInt(Telling::weeks).max().orElseThrow();
      assertThat(decade.tellings())
          .filteredOn(Telling::first)
          .singleElement()
          .extracting(Telling::weeks)
          .isEqualTo(earliest);
      assertThat(decade.tellings()).extracting(Telling::weeks).doesNotHaveDuplicates().contains(0);
      assertThat(decade.tellings()).extracting(Telling::mask).doesNotHaveDuplicates();
      assertThat(decade.events()).isEqualTo(year.events().size() + 2 * year.eventsOfAYear());
    }
  }
}
