package org.maractracker.query.engine.view;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.maractracker.ledger.Coverage;
import org.maractracker.ledger.LedgerSchema;
import org.maractracker.query.QuerySide;
import org.maractracker.store.commit.ClosedTimestamp;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.schema.Schema;
import org.maractracker.store.schema.Schemas;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wiring of what feeds the views, by hand, so that no bean depends on what is on the class path.
 */
@Configuration(proxyBeanMethods = false)
class ViewsConfiguration {

  /** Everything that reads the schema comes after this. */
  @Bean
  ViewTables viewTables(DataSource dataSource, Schemas schemas) {
    schemas.prepare(Schema.QUERY);
    schemas.prepare(Schema.QUERY_REBUILD);
    return ViewTables.live(dataSource);
  }

  @Bean
  ViewPositions viewPositions(ViewTables tables) {
    return new ViewPositions(tables);
  }

  /** Marks the ledger's tables as migrated: the same migrations make them. */
  @Bean
  LedgerSchema ledgerSchema(ViewTables migrated) {
    return new LedgerSchema() {};
  }

  @Bean
  ViewChecks viewChecks(DataSource dataSource, ViewTables migrated) {
    return new ViewChecks(dataSource);
  }

  @Bean
  Coverage viewCoverage(
      DataSource dataSource, Freshness freshness, List<View> views, ViewChecks checks) {
    return new ViewCoverage(dataSource, freshness, views, checks);
  }

  @Bean
  ViewVersions viewVersions(List<View> views, ViewPositions positions) {
    return new ViewVersions(views, positions);
  }

  @Bean
  TokenStore viewTokens(DataSource dataSource, ViewVersions versions) {
    return new ViewTokenStore(dataSource, versions);
  }

  @Bean
  DeadLetters deadLetters(ViewTables tables) {
    return new DeadLetters(tables);
  }

  @Bean
  Freshness freshness(
      ViewPositions positions,
      DeadLetters letters,
      List<View> views,
      EventArchive archive,
      DataSource dataSource,
      PlatformTransactionManager transactions,
      Clock clock) {
    ClosedTimestamp closed = new ClosedTimestamp(dataSource, transactions, clock);
    return new Freshness(positions, letters, views, archive::head, closed::positionOf);
  }

  @Bean
  SpringTransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
    DefaultTransactionDefinition batch = new DefaultTransactionDefinition();
    batch.setName(QuerySide.VIEW_BATCH);
    return new SpringTransactionManager(transactions, batch);
  }

  @Bean
  Views views(
      List<View> views,
      ViewPositions positions,
      ViewVersions versions,
      DeadLetters letters,
      Freshness freshness,
      EventArchive archive,
      EventStore store,
      TokenStore tokens,
      SpringTransactionManager transactions,
      PlatformTransactionManager savepoints,
      Clock clock) {
    Map<String, BatchApplier> appliers = appliers(views, positions, letters, savepoints, clock);
    CatchUp catchUp = new CatchUp(views, appliers, positions, archive, freshness, transactions);
    ViewFeed feed = new ViewFeed(views, appliers, positions, letters, catchUp, savepoints);
    return new Views(
        views,
        positions,
        versions,
        letters,
        new FeedProcessor(
            new ViewInvoker(feed, freshness), store, feed::begin, tokens, transactions),
        catchUp,
        transactions);
  }

  @Bean
  DeadLetterService deadLetterDesk(
      List<View> views,
      ViewPositions positions,
      DeadLetters letters,
      EventArchive archive,
      PlatformTransactionManager transactions,
      Clock clock) {
    return new DeadLetterService(
        appliers(views, positions, letters, transactions, clock),
        letters,
        archive,
        new TransactionTemplate(transactions),
        clock);
  }

  /** Refuses two views of one name. */
  private static Map<String, BatchApplier> appliers(
      List<View> views,
      ViewPositions positions,
      DeadLetters letters,
      PlatformTransactionManager transactions,
      Clock clock) {
    return views.stream()
        .collect(
            toUnmodifiableMap(
                View::name,
                view -> new BatchApplier(view, positions, letters, transactions, clock)));
  }

  @Bean
  ViewLag viewLag(Views views, ViewPositions positions, EventArchive archive, Clock clock) {
    return new ViewLag(views.names(), positions, archive, clock);
  }

  @Bean
  ViewLagMetrics viewLagMetrics(ViewLag lag, DeadLetters letters, ViewVersions versions) {
    return new ViewLagMetrics(lag, letters, versions);
  }

  @Bean
  ViewsHealth viewsHealthIndicator(ViewLag lag, ViewVersions versions, ViewChecks checks) {
    return new ViewsHealth(lag, versions, checks);
  }

  /** Applies to the health group of that name only: liveness does not depend on the database. */
  @Bean
  @Qualifier("readiness")
  StatusAggregator readinessStatus(ViewVersions versions) {
    return new ReadinessStatus(versions);
  }
}
