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
 * Ledger that is signed from the first start, where the database is the one in {@code
 * TRACKER_DATA}: its name, its key and the record of the last signed head are next to that. A
 * person who can change the one can change the other, so heads should leave this machine ({@code
 * TRACKER_LEDGER_HEADS}).
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedLedger.OnEmbeddedDatabase.class)
public class EmbeddedLedger {

  @Bean
  LedgerHome ledgerHome(Environment environment) {
    return new LedgerHome(Path.of(data(environment), "ledger"));
  }

  static String data(Environment environment) {
    return environment.getProperty("TRACKER_DATA", "./data");
  }

  /**
   * Condition that the database is the embedded one: a record of signed heads that outlives its
   * database would refuse the next one.
   */
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
