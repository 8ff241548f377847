package org.maractracker.query.standalone;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.standalone.QueryProcess.PROCESS;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.Views;
import org.maractracker.store.commit.OrderedEventStorageEngine;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.ClassUtils;

/**
 * Every bean of the framework, and all that stands between it and the database, by its class. The
 * framework's own auto-configuration mis-wires in silence: no transactions, an engine and tokens in
 * memory. So this names all there may be.
 */
class QuerySideWiringTest {

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
                "axonTransactionManager", "SpringTransactionManager",
                "eventSerializer", "EventSerializer",
                "eventStorageEngine", "OrderedEventStorageEngine",
                "eventStore", "EmbeddedEventStore",
                "viewTokens", "ViewTokenStore"));
  }

  @Test
  void readsEventsFromTheDatabaseTheTransactionsAreOf() {
    assertThat(field(PROCESS.bean(EmbeddedEventStore.class), "storageEngine"))
        .isInstanceOf(OrderedEventStorageEngine.class);
    assertThat(field(PROCESS.bean(SpringTransactionManager.class), "transactionManager"))
        .isSameAs(PROCESS.bean(PlatformTransactionManager.class))
        .extracting("dataSource")
        .isSameAs(PROCESS.bean(DataSource.class));
  }

  @Test
  void feedsAllViewsByOneTrackingProcessorThatSkipsNothing() {
    Object processor = field(PROCESS.bean(Views.class), "feed");
    assertThat(processor)
        .isInstanceOfSatisfying(
            TrackingEventProcessor.class, feed -> assertThat(feed.getName()).isEqualTo("views"));
    assertThat(field(processor, "errorHandler")).isInstanceOf(PropagatingErrorHandler.class);
    assertThat(field(processor, "transactionManager"))
        .isSameAs(PROCESS.bean(SpringTransactionManager.class));
    assertThat(field(processor, "tokenStore"))
        .isSameAs(PROCESS.bean(TokenStore.class))
        .isInstanceOf(JdbcTokenStore.class);
    assertThat(PROCESS.bean(Views.class).names())
        .containsExactlyInAnyOrderElementsOf(
            PROCESS.context().getBeansOfType(View.class).values().stream()
                .map(View::name)
                .toList());
  }

  @Test
  void keepsTokensUnderItsOwnSerializerAndANameOfThisStartAlone() {
    TokenStore tokens = PROCESS.bean(TokenStore.class);
    assertThat(field(tokens, "serializer").getClass().getSimpleName()).isEqualTo("TokenSerializer");
    assertThat(field(tokens, "nodeId"))
        .asInstanceOf(InstanceOfAssertFactories.STRING)
        .matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
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
    return requireNonNull(ReflectionTestUtils.getField(of, name), name);
  }
}
