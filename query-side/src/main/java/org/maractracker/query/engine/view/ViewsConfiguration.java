package org.maractracker.query.engine.view;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.schema.Schema;
import org.maractracker.store.schema.Schemas;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What feeds the views, wired by hand: each bean is what it says, whatever is on the class path.
 */
@Configuration(proxyBeanMethods = false)
class ViewsConfiguration {

  /**
   * How long a node may be silent before another takes over its views. A running node speaks up at
   * least every second; after a kill, the same machine's next start waits for this.
   */
  private static final Duration CLAIM = Duration.ofSeconds(5);

  /** Everything that reads the schema while the context starts comes after this. */
  @Bean
  ViewPositions viewPositions(DataSource dataSource, Schemas schemas) {
    schemas.prepare(Schema.QUERY);
    schemas.prepare(Schema.QUERY_REBUILD);
    return new ViewPositions(JdbcClient.create(dataSource));
  }

  /** Each start is a node of its own: containers may share process number and host name. */
  @Bean
  TokenStore viewTokens(DataSource dataSource) {
    return JdbcTokenStore.builder()
        .connectionProvider(new SpringDataSourceConnectionProvider(dataSource))
        .serializer(new TokenSerializer())
        .schema(tokenSchema())
        .claimTimeout(CLAIM)
        .nodeId(UUID.randomUUID().toString())
        .build();
  }

  private static TokenSchema tokenSchema() {
    return TokenSchema.builder()
        .setTokenTable("query.token_entry")
        .setProcessorNameColumn("processor_name")
        .setTokenTypeColumn("token_type")
        .setTimestampColumn("claimed_at")
        .build();
  }

  @Bean
  DeadLetters deadLetters(DataSource dataSource, ViewPositions migrated) {
    return new DeadLetters(dataSource);
  }

  @Bean
  Freshness freshness(ViewPositions positions, DeadLetters letters, List<View> views) {
    return new Freshness(positions, letters, views.stream().map(View::name).toList());
  }

  @Bean
  SpringTransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
    return new SpringTransactionManager(transactions);
  }

  @Bean
  Views views(
      List<View> views,
      ViewPositions positions,
      DeadLetters letters,
      Freshness freshness,
      EventStore store,
      TokenStore tokens,
      SpringTransactionManager transactions,
      PlatformTransactionManager savepoints,
      Clock clock) {
    return new Views(
        views,
        positions,
        view ->
            new ViewProcessor(
                view.name(),
                new ViewInvoker(
                    view,
                    new BatchApplier(view, positions, letters, savepoints, clock),
                    positions,
                    letters,
                    freshness),
                store,
                tokens,
                transactions));
  }

  @Bean
  DeadLetterService deadLetterDesk(
      List<View> views,
      ViewPositions positions,
      DeadLetters letters,
      EventArchive archive,
      PlatformTransactionManager transactions,
      Clock clock) {
    Map<String, BatchApplier> feedings =
        views.stream()
            .collect(
                Collectors.toMap(
                    View::name,
                    view -> new BatchApplier(view, positions, letters, transactions, clock)));
    return new DeadLetterService(
        feedings, letters, positions, archive, new TransactionTemplate(transactions), clock);
  }

  @Bean
  ViewLag viewLag(Views views, ViewPositions positions, EventArchive archive, Clock clock) {
    return new ViewLag(views.names(), positions, archive, clock);
  }

  @Bean
  ViewLagMetrics viewLagMetrics(ViewLag lag, DeadLetters letters) {
    return new ViewLagMetrics(lag, letters);
  }

  @Bean
  ViewsHealth viewsHealthIndicator(ViewLag lag) {
    return new ViewsHealth(lag);
  }
}
