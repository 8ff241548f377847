package org.maractracker.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.maractracker.events.PartialDate;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.store.events.AppendedEvents.Appended;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The store as both doors wire it, on a database of its own. */
final class StoreUnderTest implements AutoCloseable {

  static final PartialDate TODAY = PartialDate.of(LocalDate.of(2026, 5, 1));

  private final TestDatabase database;
  final HikariDataSource dataSource;
  final Node node;
  final Node other;
  final OrderedEventStorageEngine engine;
  final EmbeddedEventStore events;
  final StoredEventArchive archive;
  final JdbcClient jdbc;

  StoreUnderTest(TestDatabase database) {
    this(database, database.fresh());
  }

  StoreUnderTest(TestDatabase database, DataSource fresh) {
    this.database = database;
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(fresh);
    pool.setMaximumPoolSize(12);
    dataSource = new HikariDataSource(pool);
    SchemaMigration.migrate(dataSource, "events");
    EventSerializer serializer = new EventSerializer();
    engine = new OrderedEventStorageEngine(dataSource, serializer);
    events = EmbeddedEventStore.builder().storageEngine(engine).build();
    archive = new StoredEventArchive(dataSource, serializer);
    jdbc = JdbcClient.create(dataSource);
    node = new Node(transactions());
    other = new Node(transactions());
  }

  JdbcTransactionManager transactions() {
    return new JdbcTransactionManager(dataSource);
  }

  /** One of several processes that append to the same store. */
  final class Node implements AutoCloseable {

    /** How many units of work went into the store together, each time it was tried. */
    final List<Integer> groups = new CopyOnWriteArrayList<>();

    /** What the participants were told, each time it was tried. */
    final List<Appended> places = new CopyOnWriteArrayList<>();

    private final Map<String, Runnable> whenAppended = new ConcurrentHashMap<>();
    private final GroupCommit commits;

    /** One that is patient: tests hold up its commits. */
    Node(PlatformTransactionManager transactions) {
      this(transactions, Duration.ofMinutes(1), Duration.ofMinutes(1));
    }

    /**
     * @param patience with a silent database
     * @param longest how long a sender waits
     */
    Node(PlatformTransactionManager transactions, Duration patience, Duration longest) {
      this(transactions, patience, longest, Duration.ofMinutes(1));
    }

    /**
     * @param oldest how long ago what is written may have been decided
     */
    Node(
        PlatformTransactionManager transactions,
        Duration patience,
        Duration longest,
        Duration oldest) {
      commits =
          new GroupCommit(
              new GroupTransaction(
                  dataSource, transactions, List.of(this::appended), patience, oldest),
              longest);
    }

    private void appended(List<AppendedEvents> together) {
      groups.add(together.size());
      for (AppendedEvents each : together) {
        for (Appended place : each.places()) {
          places.add(place);
          whenAppended.getOrDefault(place.aggregateId(), () -> {}).run();
        }
      }
    }

    /** Before the commit, in its transaction, each time it is tried. */
    void whenAppended(String aggregateId, Runnable deed) {
      whenAppended.put(aggregateId, deed);
    }

    /** A unit of work with a transaction, as every command has one. */
    UnitOfWork<?> begin() {
      UnitOfWork<?> unitOfWork = DefaultUnitOfWork.startAndGet(null);
      unitOfWork.attachTransaction(commits);
      return unitOfWork;
    }

    void joinTheCurrent() {
      CurrentUnitOfWork.get().attachTransaction(commits);
    }

    /** Appends in a unit of work of its own. */
    void append(String aggregateId, long firstVersion, TrackerEvent... facts) {
      appendOn(aggregateId, firstVersion, () -> {}, facts);
    }

    /** Appends what rests on something, which is noted in the unit of work. */
    void appendOn(String aggregateId, long firstVersion, Runnable grounds, TrackerEvent... facts) {
      UnitOfWork<?> unitOfWork = begin();
      try {
        grounds.run();
        publish(aggregateId, firstVersion, facts);
        unitOfWork.commit();
      } finally {
        if (unitOfWork.isActive()) {
          unitOfWork.rollback();
        }
      }
    }

    /** Appends one to an aggregate as it is now, on what another is now. */
    void appendNext(String aggregateId, String restsOn) {
      long restsAt = versionOf(restsOn);
      long version = versionOf(aggregateId) + 1;
      appendOn(aggregateId, version, () -> ReadSet.readAt(restsOn, restsAt), fact());
    }

    private long versionOf(String aggregateId) {
      return archive.lastOf(aggregateId).map(last -> last.version()).orElse(-1L);
    }

    boolean isStored(String aggregateId) {
      return versionOf(aggregateId) >= 0;
    }

    boolean isStopping() {
      return commits.isStopping();
    }

    /** How many units of work wait to be committed. */
    int waiting() {
      return commits.waiting();
    }

    @Override
    public void close() {
      commits.close();
    }
  }

  UnitOfWork<?> begin() {
    return node.begin();
  }

  void append(String aggregateId, long firstVersion, TrackerEvent... facts) {
    node.append(aggregateId, firstVersion, facts);
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

  /** The aggregate and version of every event, in order. */
  List<String> stored() {
    return archive.after(0, 1000).stream()
        .map(each -> each.aggregateId() + " " + each.version())
        .toList();
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

  /** Whether the log is on the disk up to there and further. */
  boolean isOnTheDiskBeyond(String place) {
    return jdbc.sql("select pg_current_wal_flush_lsn() > cast(? as pg_lsn)")
        .param(place)
        .query(Boolean.class)
        .single();
  }

  Stream<? extends TrackedEventMessage<?>> stream() {
    return engine.readEvents(engine.createTailToken(), false);
  }

  @Override
  public void close() {
    node.close();
    other.close();
    events.shutDown();
    dataSource.close();
  }
}
