package org.maractracker.embedded;

import java.nio.file.Path;
import org.maractracker.query.ledger.LedgerHome;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A ledger that is signed from the first start, where no database is named: its name, key and
 * memory are beside the embedded database. Whoever can change the one can change the other, so
 * heads should leave this machine ({@code TRACKER_LEDGER_HEADS}).
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "TRACKER_DATABASE_URL", matchIfMissing = true, havingValue = "<none>")
public class EmbeddedLedger {

  @Bean
  LedgerHome ledgerHome(@Value("${TRACKER_DATA:./data}") String data) {
    return new LedgerHome(Path.of(data, "ledger"));
  }
}
