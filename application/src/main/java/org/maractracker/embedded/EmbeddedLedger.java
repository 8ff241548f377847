package org.maractracker.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.maractracker.ledger.LedgerHome;
import org.maractracker.store.signature.WriterKey;
import org.maractracker.store.signature.WriterSecret;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/**
 * Ledger that is signed from the first start, where the database is the one in {@code
 * TRACKER_DATA}: its name, its key, the key that events are signed with and the record of the last
 * signed head are next to that. A person who can change the one can change the other, so heads
 * should leave this machine ({@code TRACKER_LEDGER_HEADS}).
 */
@Configuration(proxyBeanMethods = false)
@Conditional(OnEmbeddedDatabase.class)
public class EmbeddedLedger {

  @Bean
  LedgerHome ledgerHome(Environment environment) {
    return new LedgerHome(folder(environment).ledger());
  }

  /** Makes the key at the first start; it is asked for where none is set. */
  @Bean
  @Lazy
  WriterSecret writerSecret(Environment environment) throws IOException {
    Path file = folder(environment).ledger().resolve("writer-key");
    if (!Files.exists(file)) {
      DataFolder.write(file, WriterKey.newSecret() + "\n");
    }
    return new WriterSecret(Files.readString(file).strip());
  }

  private static DataFolder folder(Environment environment) {
    return new DataFolder(Path.of(OnEmbeddedDatabase.data(environment)));
  }
}
