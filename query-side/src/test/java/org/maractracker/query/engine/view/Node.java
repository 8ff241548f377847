package org.maractracker.query.engine.view;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.MetaData;
import org.maractracker.query.Appending;
import org.maractracker.query.Story;
import org.maractracker.query.engine.rebuild.Rebuilds;
import org.maractracker.store.EventStoreConfiguration;
import org.maractracker.store.events.RecordedEvent;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** One process of the query side: the store and the engine as the product wires them. */
public final class Node implements AutoCloseable {

  private final AnnotationConfigApplicationContext context;
  private final DataSource dataSource;

  private Node(DataSource dataSource, Clock clock, View... views) {
    this.dataSource = dataSource;
    context = new AnnotationConfigApplicationContext();
    context.getBeanFactory().registerSingleton("dataSource", dataSource);
    context.registerBean(
        DataSourceTransactionManager.class, () -> new DataSourceTransactionManager(dataSource));
    context.registerBean("testClock", Clock.class, () -> clock);
    for (View view : views) {
      context.registerBean(view.name(), View.class, () -> view);
    }
    context.register(EventStoreConfiguration.class, ViewsConfiguration.class);
    ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
    scanner.scan(Rebuilds.class.getPackageName());
    context.refresh();
  }

  /** A database of its own, which outlives the nodes on it. */
  public static DataSource pool(TestDatabase database) {
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(database.fresh());
    pool.setMaximumPoolSize(12);
    pool.setMinimumIdle(0);
    pool.setIdleTimeout(10_000);
    return new HikariDataSource(pool);
  }

  public static Node on(DataSource dataSource, Clock clock, View... views) {
    return new Node(dataSource, clock, views);
  }

  /** Appends, in one transaction, what the story tells from a position on. */
  public void append(Story story, long from) {
    Appending.inOneCommit(
        dataSource,
        bean(Clock.class),
        () ->
            story.events().stream().filter(each -> each.position() >= from).forEach(this::publish));
  }

  private void publish(RecordedEvent each) {
    context
        .getBean(EmbeddedEventStore.class)
        .publish(
            new GenericDomainEventMessage<>(
                each.aggregateType(),
                each.aggregateId(),
                each.version(),
                each.event(),
                MetaData.from(each.origin())));
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(dataSource);
  }

  /** Ends the process, as an orderly stop does; the database stays. */
  @Override
  public void close() {
    context.close();
  }
}
