package org.maractracker.command.register;

import javax.sql.DataSource;
import org.maractracker.store.commit.CommitParticipant;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.schema.Schema;
import org.maractracker.store.schema.Schemas;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the register to the commits: it is written with the events, and its refusal is theirs. */
@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {

  @Bean
  StoredDirectory directory(DataSource dataSource, Schemas schemas, EventArchive archive) {
    schemas.prepare(Schema.COMMAND);
    new RegisterFill(dataSource, archive).unlessDone();
    return new StoredDirectory(JdbcClient.create(dataSource));
  }

  /** Its tables, {@code directory}, must be there. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  CommitParticipant register(DataSource dataSource, StoredDirectory directory) {
    return new Register(dataSource);
  }
}
