package org.maractracker.embedded;

import java.nio.file.Path;
import org.maractracker.ledger.LedgerHome;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * A ledger that is signed from the first start, where the database is the one in {@code
 * TRACKER_DATA}: its name, key and memory are beside that. Whoever can change the one can change
 * the other, so heads should leave this machine ({@code TRACKER_LEDGER_HEADS}).
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedLedger.OnEmbeddedDatabase.class)
public class EmbeddedLedger {

  @Bean
  LedgerHome ledgerHome(Environment environment) {
    return new LedgerHome(Path.of(data(environment), "ledger"));
  }

  private static String data(Environment environment) {
    return environment.getProperty("TRACKER_DATA", "./data");
  }

  /** A memory that outlives the database it is about would refuse the next one. */
  static final class OnEmbeddedDatabase implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      Environment environment = context.getEnvironment();
      return environment
          .getProperty("spring.datasource.url", "")
          .startsWith("jdbc:h2:async:" + data(environment) + "/");
    }
  }
}
