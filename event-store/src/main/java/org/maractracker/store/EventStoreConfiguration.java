package org.maractracker.store;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.maractracker.store.commit.OrderedEventStorageEngine;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.EventSerializer;
import org.maractracker.store.events.StoredEventTable;
import org.maractracker.store.events.StoredEventTypesCheck;
import org.maractracker.store.events.StoredEvents;
import org.maractracker.store.events.WrittenRevision;
import org.maractracker.store.schema.DatabaseUrlCheck;
import org.maractracker.store.schema.Schema;
import org.maractracker.store.schema.Schemas;
import org.maractracker.store.signature.EventSigner;
import org.maractracker.store.signature.WriterKeys;
import org.maractracker.store.signature.WriterPublicKey;
import org.maractracker.store.signature.WriterSecret;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/**
 * Wiring of the event store that both sides import. It is wired by hand: Axon's own
 * auto-configuration silently leaves out transactions and keeps tokens in memory under this version
 * of Spring Boot, and its configurer looks for updates on the internet
 * (docs/decisions/002-axon-wired-by-hand.md).
 */
@Configuration(proxyBeanMethods = false)
public class EventStoreConfiguration {

  @Bean
  @Fallback
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  static DatabaseUrlCheck databaseNamed() {
    return new DatabaseUrlCheck();
  }

  /**
   * @param written {@code current}: each event in its newest revision; {@code former}: in one that
   *     the version before reads, while nodes of that run
   */
  @Bean
  EventSerializer eventSerializer(@Value("${TRACKER_EVENTS:current}") String written) {
    return new EventSerializer(WrittenRevision.of(written));
  }

  /**
   * @param schema {@code migrate}: a process brings the schemas it needs to the form it needs;
   *     {@code check}: it changes no schema, and refuses to start where one has another form
   */
  @Bean
  Schemas schemas(DataSource dataSource, @Value("${TRACKER_SCHEMA:migrate}") String schema) {
    return new Schemas(dataSource, !schema.equals("check"));
  }

  /**
   * @param secret 32 bytes in base64, of the key that this process signs its events with
   * @param own what is used where that is not set
   */
  @Bean
  EventSigner eventSigner(
      @Value("${TRACKER_WRITER_KEY:}") String secret, ObjectProvider<WriterSecret> own) {
    if (!secret.isBlank()) {
      return EventSigner.of(secret.strip());
    }
    return Optional.ofNullable(own.getIfAvailable())
        .map(WriterSecret::base64)
        .map(EventSigner::of)
        .orElse(EventSigner.NONE);
  }

  /**
   * @param others public keys of other processes that write events, and former ones, with commas
   *     between them
   * @param since the position from which on every event must be signed; 0 for the first that is
   */
  @Bean
  WriterKeys writerKeys(
      EventSigner signer,
      @Value("${TRACKER_WRITER_KEYS:}") String others,
      @Value("${TRACKER_WRITER_SINCE:0}") long since) {
    return new WriterKeys(
        Stream.concat(
                signer.publicKey().stream(),
                Stream.of(others.split(","))
                    .map(String::strip)
                    .filter(key -> !key.isEmpty())
                    .map(WriterPublicKey::parse))
            .toList(),
        since);
  }

  @Bean
  EventStorageEngine eventStorageEngine(
      DataSource dataSource, Schemas schemas, EventSerializer serializer, EventSigner signer) {
    schemas.prepare(Schema.EVENTS);
    new StoredEventTypesCheck(dataSource).check();
    return new OrderedEventStorageEngine(dataSource, serializer, signer);
  }

  /**
   * @param pollMillis how often to look for other nodes' events, in milliseconds; this node's own
   *     are seen at once
   */
  @Bean(destroyMethod = "shutDown")
  EmbeddedEventStore eventStore(
      EventStorageEngine engine, @Value("${tracker.store.poll-millis:100}") long pollMillis) {
    return EmbeddedEventStore.builder()
        .storageEngine(engine)
        .fetchDelay(pollMillis)
        .timeUnit(TimeUnit.MILLISECONDS)
        .build();
  }

  @Bean
  EventArchive eventArchive(
      DataSource dataSource, EventSerializer serializer, EventStorageEngine migrated) {
    return EventArchive.of(dataSource, serializer);
  }

  @Bean
  StoredEvents storedEvents(DataSource dataSource, EventStorageEngine migrated) {
    return new StoredEventTable(dataSource);
  }
}
