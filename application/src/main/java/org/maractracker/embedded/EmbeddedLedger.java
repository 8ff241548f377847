package org.maractracker.embedded;

import java.nio.file.Path;
import org.maractracker.ledger.LedgerHome;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Ledger that is signed from the first start, where the database is the one in {@code
 * TRACKER_DATA}: its name, its key and the record of the last signed head are next to that. A
 * person who can change the one can change the other, so heads should leave this machine ({@code
 * TRACKER_LEDGER_HEADS}).
 */
@Configuration(proxyBeanMethods = false)
@Conditional(OnEmbeddedDatabase.class)
public class EmbeddedLedger {

  @Bean
  LedgerHome ledgerHome(Environment environment) {
    return new LedgerHome(Path.of(OnEmbeddedDatabase.data(environment), "ledger"));
  }
}
