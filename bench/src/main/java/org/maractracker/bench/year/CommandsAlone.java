package org.maractracker.bench.year;

import java.time.Clock;
import javax.sql.DataSource;
import org.maractracker.command.AggregateWiring;
import org.maractracker.command.dispatch.CommandDispatcher;
import org.maractracker.store.EventStoreConfiguration;
import org.maractracker.store.events.EventArchive;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Command side without its web: its rules, its store, its register. */
public final class CommandsAlone implements AutoCloseable {

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  /**
   * @param dataSource stays open; it is the caller's
   * @param clock the time at which events are recorded
   */
  public CommandsAlone(DataSource dataSource, Clock clock) {
    context.getBeanFactory().registerSingleton("dataSource", dataSource);
    context.registerBean(
        JdbcTransactionManager.class, () -> new JdbcTransactionManager(dataSource));
    context.registerBean(Clock.class, () -> clock);
    context.register(EventStoreConfiguration.class, AggregateWiring.class);
    context.scan(
        "org.maractracker.command.dispatch",
        "org.maractracker.command.register",
        "org.maractracker.command.facts");
    context.refresh();
  }

  public CommandDispatcher dispatcher() {
    return context.getBean(CommandDispatcher.class);
  }

  public EventArchive archive() {
    return context.getBean(EventArchive.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
