package org.maractracker.command.register;

import javax.sql.DataSource;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.maractracker.store.EventArchive;
import org.maractracker.store.Schema;
import org.maractracker.store.Schemas;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Wires the register to the store: it hears of events within their append, and its refusal is
 * theirs.
 */
@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {

  @Bean
  StoredDirectory directory(
      DataSource dataSource, Schemas schemas, EmbeddedEventStore eventStore, EventArchive archive) {
    schemas.prepare(Schema.COMMAND);
    new RegisterFill(dataSource, archive).unlessDone();
    listen(eventStore, new Register(dataSource));
    return new StoredDirectory(JdbcClient.create(dataSource));
  }

  /**
   * As an interceptor: it comes before the append, so that all that can be written before the order
   * lock is; and what it throws refuses, where a subscribing processor's default handler would log
   * it and go on.
   */
  @SuppressWarnings("resource") // for as long as the store is there
  private static void listen(EventBus events, Register register) {
    events.registerDispatchInterceptor(all -> {
      register.enter(all);
      return (index, event) -> event;
    });
  }
}
