package org.maractracker.store.commit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.maractracker.events.PartialDate;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.store.events.AppendedEvents;
import org.maractracker.store.events.AppendedEvents.Appended;
import org.maractracker.store.events.EventSerializer;
import org.maractracker.store.events.ReadSet;
import org.maractracker.store.events.StoredEventArchive;
import org.maractracker.store.events.WrittenRevision;
import org.maractracker.store.schema.SchemaMigration;
import org.maractracker.store.signature.EventSigner;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Store as both sides wire it, on a database of its own. */
public final class StoreUnderTest implements AutoCloseable {

  public static final PartialDate TODAY = PartialDate.of(LocalDate.of(2026, 5, 1));

  /** The tests that are true of either way run with each (pom.xml). */
  private static final CommitMode MODE =
      CommitMode.of(System.getProperty("store.commits", "gathered"));

  private final TestDatabase database;
  public final HikariDataSource dataSource;
  public final Node node;
  public final Node other;
  public final OrderedEventStorageEngine engine;
  public final EmbeddedEventStore events;
  public final StoredEventArchive archive;
  public final JdbcClient jdbc;

  public StoreUnderTest(TestDatabase database) {
    this(database, database.fresh());
  }

  public StoreUnderTest(TestDatabase database, WrittenRevision written) {
    this(database, database.fresh(), written, Clock.systemUTC());
  }

  /**
   * @param clock of its nodes
   */
  public StoreUnderTest(TestDatabase database, Clock clock) {
    this(database, database.fresh(), WrittenRevision.CURRENT, clock);
  }

  public StoreUnderTest(TestDatabase database, DataSource fresh) {
    this(database, fresh, WrittenRevision.CURRENT, Clock.systemUTC());
  }

  private StoreUnderTest(
      TestDatabase database, DataSource fresh, WrittenRevision written, Clock clock) {
    this.database = database;
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(fresh);
    pool.setMaximumPoolSize(12);
    dataSource = new HikariDataSource(pool);
    SchemaMigration.migrate(dataSource, "events");
    EventSerializer serializer = new EventSerializer(written);
    engine = new OrderedEventStorageEngine(dataSource, serializer, EventSigner.NONE);
    events = EmbeddedEventStore.builder().storageEngine(engine).build();
    archive = new StoredEventArchive(dataSource, serializer);
    jdbc = JdbcClient.create(dataSource);
    node = new Node(transactions(), clock);
    other = new Node(transactions(), clock);
  }

  public JdbcTransactionManager transactions() {
    return new JdbcTransactionManager(dataSource);
  }

  /** One of several processes that append to the same store. */
  final class Node implements AutoCloseable {

    /** Sizes of the groups that went into the store together, one for each attempt. */
    final List<Integer> groups = new CopyOnWriteArrayList<>();

    /** Events that the participants were given, at each attempt. */
    final List<Appended> places = new CopyOnWriteArrayList<>();

    private final Map<String, Runnable> whenAppended = new ConcurrentHashMap<>();
    private final TransactionManager commits;
    private final GroupCommit gathered;

    /** Makes a patient node: tests hold up its commits. */
    Node(PlatformTransactionManager transactions) {
      this(transactions, Clock.systemUTC());
    }

    /** Makes a patient node with a clock of its own. */
    Node(PlatformTransactionManager transactions, Clock clock) {
      this(
          transactions, Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1), clock);
    }

    /**
     * @param patience with a silent database
     * @param longest how long a sender waits
     */
    Node(PlatformTransactionManager transactions, Duration patience, Duration longest) {
      this(transactions, patience, longest, Duration.ofMinutes(1), Clock.systemUTC());
    }

    /**
     * @param oldest greatest age of a decision that is still written
     */
    Node(
        PlatformTransactionManager transactions,
        Duration patience,
        Duration longest,
        Duration oldest,
        Clock clock) {
      GroupTransaction transaction =
          new GroupTransaction(
              dataSource, transactions, List.of(this::appended), patience, oldest, clock);
      gathered = new GroupCommit(transaction, longest);
      commits = MODE == CommitMode.GATHERED ? gathered : new SingleCommit(transaction);
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

    /** Runs the task before the commit, in its transaction, at each attempt. */
    void whenAppended(String aggregateId, Runnable deed) {
      whenAppended.put(aggregateId, deed);
    }

    /** Begins a unit of work with a transaction, as every command has one. */
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

    /** Appends events that rest on something, which is noted in the unit of work. */
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

    /** Appends one event to an aggregate as it is now, which rests on what another is now. */
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
      return gathered.isStopping();
    }

    /** Returns how many units of work wait to be committed. */
    int waiting() {
      return gathered.waiting();
    }

    @Override
    public void close() {
      gathered.close();
    }
  }

  public UnitOfWork<?> begin() {
    return node.begin();
  }

  public void append(String aggregateId, long firstVersion, TrackerEvent... facts) {
    node.append(aggregateId, firstVersion, facts);
  }

  public void publish(String aggregateId, long firstVersion, TrackerEvent... facts) {
    for (int i = 0; i < facts.length; i++) {
      events.publish(
          new GenericDomainEventMessage<>("Meeting", aggregateId, firstVersion + i, facts[i]));
    }
  }

  public static CaseListed fact() {
    return new CaseListed(UUID.randomUUID(), UUID.randomUUID(), TODAY);
  }

  /** What no user can do: to see that what was tampered with is not taken for a fact. */
  public void forge(String update) {
    forgery(update).update();
  }

  /** The same with parameters. */
  public JdbcClient.StatementSpec forgery(String update) {
    if (database == TestDatabase.POSTGRESQL) {
      jdbc.sql("alter table events.domain_event disable trigger user").update();
    }
    return jdbc.sql(update);
  }

  /** Returns the aggregate and version of every event, in order. */
  public List<String> stored() {
    return archive.after(0, 1000).stream()
        .map(each -> each.aggregateId() + " " + each.version())
        .toList();
  }

  /** Where each event is stored, in their order. */
  List<Appended> storedPlaces() {
    return archive.after(0, 1000).stream()
        .map(each -> new Appended(each.position(), each.aggregateId(), each.version()))
        .toList();
  }

  public List<Long> positions() {
    return jdbc.sql("select position from events.domain_event order by position")
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** Returns how far PostgreSQL's log has been written to, whether or not it is on the disk. */
  public String writtenTo() {
    return jdbc.sql("select cast(pg_current_wal_insert_lsn() as text)")
        .query(String.class)
        .single();
  }

  /** Returns whether the log is on the disk up to there and further. */
  public boolean isOnTheDiskBeyond(String place) {
    return jdbc.sql("select pg_current_wal_flush_lsn() > cast(? as pg_lsn)")
        .param(place)
        .query(Boolean.class)
        .single();
  }

  public Stream<? extends TrackedEventMessage<?>> stream() {
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
