package org.maractracker.ledger;

import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.maractracker.store.events.StoredEvents;
import org.maractracker.store.signature.WriterKeys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Entry point of the ledger: a configuration that imports this has all of it. The process supplies
 * a {@link LedgerSchema}, for the ledger's tables, and a {@link Coverage}, for audits of its views.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class LedgerConfiguration {

  @Bean
  LedgerSettings ledgerSettings(Environment environment, ObjectProvider<LedgerHome> home) {
    return new LedgerSettings(environment, home.getIfAvailable());
  }

  @Bean
  LedgerKeys ledgerKeys(LedgerSettings settings) {
    return settings.keys();
  }

  @Bean
  LedgerTable ledgerTable(DataSource dataSource, LedgerSchema migrated) {
    return new LedgerTable(dataSource);
  }

  @Bean
  CheckpointTable ledgerCheckpoints(DataSource dataSource, LedgerSchema migrated) {
    return new CheckpointTable(dataSource);
  }

  @Bean
  Ledger ledger(StoredEvents events, LedgerTable table, PlatformTransactionManager transactions) {
    return new Ledger(events, table, new TransactionTemplate(transactions));
  }

  /** Makes the keeper; without a key nothing is signed, and nothing recorded as signed. */
  @Bean
  LedgerKeeper ledgerKeeper(
      Ledger ledger, CheckpointTable table, LedgerKeys keys, LedgerSettings settings, Clock clock) {
    ExternalCheckpoints outside = settings.heads().map(ExternalCheckpoints::new).orElse(null);
    LastSigned memory = memory(keys, settings);
    Signer signer =
        memory == null
            ? null
            : new Signer(ledger, keys.own().orElseThrow(), keys, memory, table, outside, clock);
    return new LedgerKeeper(ledger, table, keys, signer, settings.every());
  }

  private static @Nullable LastSigned memory(LedgerKeys keys, LedgerSettings settings) {
    return keys.own().isEmpty() ? null : LastSigned.head(settings.memory());
  }

  /** Makes the seals of what is kept beside the events; without a key nothing is sealed. */
  @Bean
  Seals ledgerSeals(LedgerKeys keys, LedgerSettings settings) {
    return new Seals(keys, keys.own().isEmpty() ? null : LastSigned.seal(settings.memory()));
  }

  @Bean
  LedgerProofs ledgerProofs(
      Ledger ledger, LedgerKeeper keeper, LedgerKeys keys, StoredEvents events) {
    return new LedgerProofs(ledger, keeper, keys, events);
  }

  @Bean
  EventCheck ledgerEventCheck(StoredEvents events, LedgerTable table) {
    return new EventCheck(events, table);
  }

  @Bean
  Audits ledgerAudits(
      StoredEvents events,
      Ledger ledger,
      LedgerTable table,
      CheckpointTable checkpoints,
      LedgerKeys keys,
      LedgerSettings settings,
      Coverage coverage,
      ObjectProvider<SealedRegister> register,
      WriterKeys writers,
      Clock clock) {
    Audit audit =
        new Audit(
            events,
            ledger,
            table,
            new SignedHeads(checkpoints, keys, memory(keys, settings)),
            coverage,
            register.getIfAvailable(() -> SealedRegister.NONE),
            writers,
            clock);
    return new Audits(audit, settings.auditEvery(), clock);
  }

  @Bean
  LedgerHealth ledgerHealthIndicator(LedgerKeeper keeper, Audits audits) {
    return new LedgerHealth(keeper, audits);
  }

  @Bean
  LedgerMetrics ledgerMetrics(LedgerKeeper keeper, Audits audits) {
    return new LedgerMetrics(keeper, audits);
  }
}
