package org.maractracker.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.maractracker.events.PartialDate;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The store as both doors wire it, on a database of its own. */
final class StoreUnderTest implements AutoCloseable {

  static final PartialDate TODAY = PartialDate.of(LocalDate.of(2026, 5, 1));

  private final TestDatabase database;
  final HikariDataSource dataSource;
  final SpringTransactionManager transactions;
  final OrderedEventStorageEngine engine;
  final EmbeddedEventStore events;
  final StoredEventArchive archive;
  final JdbcClient jdbc;

  StoreUnderTest(TestDatabase database) {
    this.database = database;
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(database.fresh());
    pool.setMaximumPoolSize(12);
    dataSource = new HikariDataSource(pool);
    SchemaMigration.migrate(dataSource, "events");
    transactions = new SpringTransactionManager(new DataSourceTransactionManager(dataSource));
    EventSerializer serializer = new EventSerializer();
    engine = new OrderedEventStorageEngine(dataSource, serializer, new Durability(dataSource));
    events = EmbeddedEventStore.builder().storageEngine(engine).build();
    archive = new StoredEventArchive(dataSource, serializer);
    jdbc = JdbcClient.create(dataSource);
  }

  Durability durability() {
    return new Durability(dataSource);
  }

  /** A unit of work with a transaction, as every command has one. */
  UnitOfWork<?> begin() {
    UnitOfWork<?> unitOfWork = DefaultUnitOfWork.startAndGet(null);
    unitOfWork.attachTransaction(transactions);
    return unitOfWork;
  }

  /** Appends in a unit of work of its own. */
  void append(String aggregateId, long firstVersion, TrackerEvent... facts) {
    UnitOfWork<?> unitOfWork = begin();
    try {
      publish(aggregateId, firstVersion, facts);
      unitOfWork.commit();
    } finally {
      if (unitOfWork.isActive()) {
        unitOfWork.rollback();
      }
    }
  }

  void publish(String aggregateId, long firstVersion, TrackerEvent... facts) {
    for (int i = 0; i < facts.length; i++) {
      events.publish(
          new GenericDomainEventMessage<>("Meeting", aggregateId, firstVersion + i, facts[i]));
    }
  }

  static CaseListed fact() {
    return new CaseListed(UUID.randomUUID(), UUID.randomUUID(), TODAY);
  }

  /** What no user can do: to see that what was tampered with is not taken for a fact. */
  void forge(String update) {
    if (database == TestDatabase.POSTGRESQL) {
      jdbc.sql("alter table events.domain_event disable trigger user").update();
    }
    jdbc.sql(update).update();
  }

  List<Long> positions() {
    return jdbc.sql("select position from events.domain_event order by position")
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** How far PostgreSQL's log has been written to, whether or not it is on the disk. */
  String writtenTo() {
    return jdbc.sql("select cast(pg_current_wal_insert_lsn() as text)")
        .query(String.class)
        .single();
  }

  /** Whether the log is on the disk up to there. */
  boolean isOnTheDisk(String place) {
    return jdbc.sql("select pg_current_wal_flush_lsn() >= cast(? as pg_lsn)")
        .param(place)
        .query(Boolean.class)
        .single();
  }

  Stream<? extends TrackedEventMessage<?>> stream() {
    return engine.readEvents(engine.createTailToken(), false);
  }

  @Override
  public void close() {
    events.shutDown();
    dataSource.close();
  }
}
