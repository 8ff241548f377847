package org.maractracker.command.standalone;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.command.standalone.CommandProcess.PROCESS;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.maractracker.store.commit.GroupCommit;
import org.maractracker.store.commit.OrderedEventStorageEngine;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.ClassUtils;

/**
 * Every bean of the framework, and all that stands between it and the database, by its class. The
 * framework's own auto-configuration mis-wires in silence: no transactions, an engine and tokens in
 * memory. So this names all there may be.
 */
class CommandSideWiringTest {

  @Test
  void wiresTheseAndNoOthers() {
    assertThat(
            PROCESS.wired(
                List.of("org.axonframework.", "io.axoniq."),
                List.of(DataSource.class, PlatformTransactionManager.class, Flyway.class)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "dataSource", "RequestTimeoutDataSource",
                "transactionManager", "JdbcTransactionManager",
                "eventCommits", "GroupCommit",
                "eventSerializer", "EventSerializer",
                "eventStorageEngine", "OrderedEventStorageEngine",
                "eventStore", "EmbeddedEventStore",
                "commandBus", "SimpleCommandBus",
                "cachedFactsInterceptor", "CachedFactsInterceptor",
                "aggregates", "Aggregates"));
  }

  @Test
  void keepsEventsInTheDatabaseTheTransactionsAreOf() throws SQLException {
    DataSource database = PROCESS.bean(DataSource.class);
    assertThat(database.unwrap(HikariDataSource.class).getJdbcUrl()).startsWith("jdbc:postgresql:");
    assertThat(field(PROCESS.bean(EmbeddedEventStore.class), "storageEngine"))
        .isInstanceOf(OrderedEventStorageEngine.class);
    assertThat(field(PROCESS.bean(GroupCommit.class), "transaction"))
        .extracting("transaction.transactionManager")
        .isSameAs(PROCESS.bean(PlatformTransactionManager.class))
        .extracting("dataSource")
        .isSameAs(database);
  }

  @Test
  void handlesEveryCommandInATransactionThatKnowsItsOriginAndAnswersOnce() {
    SimpleCommandBus bus = PROCESS.bean(SimpleCommandBus.class);
    assertThat(field(bus, "transactionManager")).isSameAs(PROCESS.bean(GroupCommit.class));
    assertThat(
            (List<?>) field(field(PROCESS.bean(GroupCommit.class), "transaction"), "participants"))
        .extracting(CommandSideWiringTest::name)
        .containsExactly("Register", "IdempotentAnswers");
    assertThat(
            ((List<?>) field(bus, "handlerInterceptors")).stream().map(CommandSideWiringTest::name))
        .containsExactly("CorrelationDataInterceptor", "CachedFactsInterceptor");
    assertThat(field(bus, "rollbackConfiguration")).hasToString("ANY_THROWABLE");
  }

  @Test
  void hasNeitherTheFrameworksAutoConfigurationNorXStreamOnItsClassPath() {
    assertThat(
            List.of(
                "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
                "org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration",
                "org.axonframework.axonserver.connector.AxonServerConfiguration",
                "com.thoughtworks.xstream.XStream"))
        .noneMatch(name -> ClassUtils.isPresent(name, getClass().getClassLoader()));
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().contains("UpdateChecker"));
  }

  private static Object field(Object of, String name) {
    Object value = ReflectionTestUtils.getField(of, name);
    return requireNonNull(value, name);
  }

  private static String name(Object of) {
    return of.getClass().getSimpleName();
  }
}
