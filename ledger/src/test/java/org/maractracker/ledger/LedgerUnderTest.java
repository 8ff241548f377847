package org.maractracker.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.maractracker.ledger.note.PrivateKey;
import org.maractracker.ledger.note.PublicKey;
import org.maractracker.store.events.StoredEventTable;
import org.maractracker.store.events.StoredEvents;
import org.maractracker.store.schema.SchemaMigration;
import org.maractracker.store.signature.WriterKeys;
import org.maractracker.testsupport.SettableClock;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** Store with made-up events, its ledger and its signer, without anything else of a process. */
final class LedgerUnderTest implements AutoCloseable {

  static final String ORIGIN = "tracker.example/ledger";
  static final PrivateKey KEY = key(1);

  final TestDatabase database;
  final HikariDataSource pool;
  final JdbcTemplate jdbc;
  final SettableClock clock = SettableClock.at("2026-03-02T12:00:00Z");
  final StoredEvents events;
  final LedgerTable table;
  final CheckpointTable checkpoints;
  final Ledger ledger;

  LedgerUnderTest(TestDatabase database) {
    this.database = database;
    HikariConfig config = new HikariConfig();
    config.setDataSource(database.fresh());
    config.setMaximumPoolSize(12);
    config.setMinimumIdle(0);
    pool = new HikariDataSource(config);
    SchemaMigration.migrate(pool, "events");
    SchemaMigration.migrate(pool, "query");
    jdbc = new JdbcTemplate(pool);
    events = events(pool);
    table = new LedgerTable(pool);
    checkpoints = new CheckpointTable(pool);
    ledger = ledger();
  }

  static StoredEvents events(DataSource dataSource) {
    return new StoredEventTable(dataSource);
  }

  /** Returns the ledger as another node has it. */
  Ledger ledger() {
    return Ledger.in(pool, events);
  }

  static PrivateKey key(int first) {
    byte[] seed = new byte[PrivateKey.LENGTH];
    seed[0] = (byte) first;
    return PrivateKey.of(ORIGIN, Base64.getEncoder().encodeToString(seed));
  }

  Signer signer(Path memory) {
    return signer(memory, KEY);
  }

  Signer signer(Path memory, PrivateKey key, PublicKey... former) {
    return new Signer(
        ledger(),
        key,
        new LedgerKeys(key, List.of(former)),
        LastSigned.head(memory),
        checkpoints,
        null,
        clock);
  }

  Signer signer(Path memory, ExternalCheckpoints outside) {
    return new Signer(ledger(), KEY, keys(), LastSigned.head(memory), checkpoints, outside, clock);
  }

  static LedgerKeys keys() {
    return new LedgerKeys(KEY, List.of());
  }

  /** Records as many more, of some aggregates in turn, each a second after the one before. */
  void record(int count) {
    long head = head();
    List<Object[]> rows = new ArrayList<>();
    for (long position = head + 1; position <= head + count; position++) {
      rows.add(row(position));
    }
    jdbc.batchUpdate(
        "insert into events.domain_event (position, event_id, aggregate_type, aggregate_id, version,"
            + " recorded_at, event_type, revision, payload, meta_data)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  private static Object[] row(long position) {
    long aggregate = position % 7;
    Instant at = Instant.parse("2026-03-02T10:00:00Z").plusMillis(position * 1_001);
    return new Object[] {
      position,
      UUID.nameUUIDFromBytes(bytes("event " + position)).toString(),
      "Action",
      new UUID(0, aggregate).toString(),
      position / 7,
      Timestamp.from(at),
      "ProgressRecorded",
      "1",
      bytes("{\"note\":\"Number " + position + "\"}"),
      bytes("{\"actor\":\"c-1\",\"actorName\":\"Chris Coordinator\"}")
    };
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  long head() {
    Long head =
        jdbc.queryForObject(
            "select coalesce(max(position), 0) from events.domain_event", Long.class);
    return head == null ? 0 : head;
  }

  /** Puts the database back to what it was before the first event. */
  void forgetEverything() {
    tamper("delete from events.domain_event");
    forgetTheLedger();
  }

  /**
   * Removes the tree and the heads in the database, as if they had never been, but not the signer's
   * record.
   */
  void forgetTheLedger() {
    jdbc.update("delete from query.ledger_tile");
    jdbc.update("delete from query.ledger_checkpoint");
    jdbc.update("update query.ledger_size set tree_size = 0");
  }

  /** Changes rows as no user may and the owner of a database can. */
  void tamper(String sql, Object... arguments) {
    if (database == TestDatabase.POSTGRESQL) {
      jdbc.execute("alter table events.domain_event disable trigger events_are_never_changed");
    }
    jdbc.update(sql, arguments);
  }

  /** Audits the tree and the store alone: there are no views here. */
  Verdict audit(LastSigned memory) {
    return new Audit(
            events,
            ledger(),
            table,
            new SignedHeads(checkpoints, keys(), memory),
            Coverage.NONE,
            SealedRegister.NONE,
            WriterKeys.NONE,
            clock)
        .run((checked, of) -> {});
  }

  LedgerKeeper keeper(Signer signer) {
    return new LedgerKeeper(ledger, checkpoints, keys(), signer, Duration.ofDays(1));
  }

  @Override
  public void close() {
    pool.close();
  }
}
