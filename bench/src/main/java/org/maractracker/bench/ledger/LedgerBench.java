package org.maractracker.bench.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.maractracker.bench.Arguments;
import org.maractracker.bench.Figures;
import org.maractracker.bench.Machine;
import org.maractracker.bench.Progress;
import org.maractracker.bench.Table;
import org.maractracker.bench.decade.DecadeWriter;
import org.maractracker.bench.year.PlayedYear;
import org.maractracker.ledger.Leaf;
import org.maractracker.ledger.Ledger;
import org.maractracker.ledger.tree.Hash;
import org.maractracker.ledger.tree.Proofs;
import org.maractracker.store.events.StoredEvent;
import org.maractracker.store.events.StoredEventTable;
import org.maractracker.store.events.StoredEvents;
import org.maractracker.store.schema.SchemaMigration;
import org.maractracker.testsupport.TestDatabase;

/**
 * Benchmark {@code ledger [--events=1000000] [--rounds=3]}, on PostgreSQL with fsync on: checking
 * every event against the tree, compared with reading the same events and hashing them with
 * SHA-256; a proof at that size; how fast the tree grows. The aims are at most three times, and
 * under 5 ms.
 */
public final class LedgerBench {

  private static final int PROOFS = 1_000;

  private final StoredEvents events;
  private final Ledger ledger;
  private final long size;
  private final List<Double> growing = new ArrayList<>();
  private final List<Double> reading = new ArrayList<>();
  private final List<Double> verifying = new ArrayList<>();

  private LedgerBench(HikariDataSource database, long size) {
    this.events = new StoredEventTable(database);
    this.ledger = Ledger.in(database, events);
    this.size = size;
  }

  @SuppressWarnings("SystemOut")
  public static void run(Arguments arguments, Clock clock) {
    arguments.allowOnly("events", "rounds");
    LocalDate until = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
    try (HikariDataSource database = new HikariDataSource()) {
      database.setDataSource(TestDatabase.POSTGRESQL.fresh());
      System.out.println(Machine.line(database));
      long size = fill(database, Long.parseLong(arguments.option("events", "1000000")), until);
      LedgerBench bench = new LedgerBench(database, size);
      System.out.println(bench.table(Integer.parseInt(arguments.option("rounds", "3"))));
      System.out.println(bench.proofs());
      System.out.println(Machine.line(database));
    }
  }

  private static long fill(HikariDataSource database, long events, LocalDate until) {
    SchemaMigration.migrate(database, "query");
    try (PlayedYear year = PlayedYear.whole(until)) {
      DecadeWriter writer = new DecadeWriter(events, year.database());
      return writer.into(database, Progress.shown("events", writer.events()));
    }
  }

  private Table table(int rounds) {
    growing.add(seconds(ledger::grow));
    readAndHash();
    for (int round = 0; round < rounds; round++) {
      reading.add(seconds(this::readAndHash));
      verifying.add(seconds(this::verify));
    }
    return new Table("%,d events".formatted(size), "s", "events/s", "of reading and hashing")
        .row("letting the tree grow", median(growing), rate(growing), "")
        .row("reading, and SHA-256 alone", median(reading), rate(reading), 1.0)
        .row("verifying", median(verifying), rate(verifying), ratio());
  }

  private static double median(List<Double> seconds) {
    return Figures.median(seconds);
  }

  private long rate(List<Double> seconds) {
    return Math.round(size / Figures.median(seconds));
  }

  /** Measures both in each round, since the machine's speed changes from minute to minute. */
  private double ratio() {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < reading.size(); round++) {
      ratios.add(verifying.get(round) / reading.get(round));
    }
    return Figures.median(ratios);
  }

  /** Does the least that is needed to look at every byte. */
  private void readAndHash() {
    MessageDigest digest = sha256();
    events.each(
        1,
        size,
        event -> {
          digest.update(event.payload());
          digest.digest(event.metaData());
        });
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void verify() {
    if (!ledger.holds()) {
      throw new IllegalStateException("The ledger and the store differ");
    }
  }

  /** Measures proofs with the event they are about, verified as when they are handed out. */
  private Table proofs() {
    Random chance = new Random(1);
    Hash root = ledger.root(size);
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < 2 * PROOFS; i++) {
      long position = 1 + chance.nextLong(size);
      double taken = 1000 * seconds(() -> prove(position, root));
      if (i >= PROOFS) {
        millis.add(taken);
      }
    }
    return new Table("a proof at %,d".formatted(size), "p50, ms", "p99, ms")
        .row("", Figures.percentile(millis, 50), Figures.percentile(millis, 99));
  }

  private void prove(long position, Hash root) {
    StoredEvent event = events.at(List.of(position)).getFirst();
    List<Hash> path = ledger.inclusion(position, size);
    if (!Proofs.includes(root, size, position - 1, Leaf.of(event).hash(), path)) {
      throw new IllegalStateException("A proof does not hold");
    }
  }

  private static double seconds(Runnable deed) {
    long began = System.nanoTime();
    deed.run();
    return (System.nanoTime() - began) / 1e9;
  }
}
