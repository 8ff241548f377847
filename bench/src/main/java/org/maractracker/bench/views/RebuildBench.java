package org.maractracker.bench.views;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.maractracker.bench.Arguments;
import org.maractracker.bench.Figures;
import org.maractracker.bench.Machine;
import org.maractracker.bench.Progress;
import org.maractracker.bench.Table;
import org.maractracker.bench.decade.DecadeWriter;
import org.maractracker.bench.year.PlayedYear;
import org.maractracker.query.engine.view.View;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.EventSerializer;
import org.maractracker.store.events.ReadAhead;
import org.maractracker.store.events.RecordedEvent;
import org.maractracker.testsupport.TestDatabase;

/**
 * Benchmark {@code rebuild [--events=270000] [--rounds=3] [--batch=10000] [--view=]
 * [--buffers=2GB]}: each view fed from its first event, in batches as large as a rebuild's,
 * compared with only reading and deserialising the same stream, on PostgreSQL with fsync on. The
 * aim is a ratio of at least 0.2.
 */
public final class RebuildBench {

  private static final String READING = "(reading alone)";

  private final HikariDataSource database;
  private final int batchSize;
  private final Map<String, List<Double>> rates = new LinkedHashMap<>();

  private RebuildBench(HikariDataSource database, int batchSize) {
    this.database = database;
    this.batchSize = batchSize;
  }

  @SuppressWarnings("SystemOut")
  public static void run(Arguments arguments, Clock clock) {
    arguments.allowOnly("events", "rounds", "batch", "view", "buffers");
    System.setProperty(TestDatabase.SHARED_BUFFERS, arguments.option("buffers", "2GB"));
    LocalDate until = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
    try (HikariDataSource database = new HikariDataSource()) {
      database.setDataSource(TestDatabase.POSTGRESQL.fresh());
      System.out.println(Machine.line(database));
      long events = fill(database, Long.parseLong(arguments.option("events", "270000")), until);
      RebuildBench bench =
          new RebuildBench(database, Integer.parseInt(arguments.option("batch", "10000")));
      bench.rounds(Integer.parseInt(arguments.option("rounds", "3")), arguments.option("view", ""));
      System.out.printf("%,d events, batches of %d%n", events, bench.batchSize);
      System.out.println(bench.table());
      System.out.println(Machine.line(database));
    }
  }

  private static long fill(HikariDataSource database, long events, LocalDate until) {
    try (PlayedYear year = PlayedYear.whole(until)) {
      DecadeWriter writer = new DecadeWriter(events, year.database());
      return writer.into(database, Progress.shown("events", writer.events()));
    }
  }

  private void rounds(int rounds, String only) {
    read();
    for (int round = 0; round < rounds; round++) {
      measure(READING, this::read);
      try (FedViews views = new FedViews(database)) {
        for (View view : views.views()) {
          if (view.name().contains(only)) {
            views.clear(view);
            measure(view.name(), () -> fed(views, view));
          }
        }
      }
    }
  }

  private long read() {
    return new StoredStream(database).read(Long.MAX_VALUE, batchSize, batch -> {});
  }

  /** Feeds a view as a rebuild does: the next batch is read while one is folded. */
  private long fed(FedViews views, View view) {
    long fed = 0;
    EventArchive archive = EventArchive.of(database, new EventSerializer());
    try (ReadAhead events = new ReadAhead(archive, batchSize)) {
      for (List<RecordedEvent> batch = events.next(); !batch.isEmpty(); batch = events.next()) {
        views.apply(view, batch);
        fed += batch.size();
      }
    }
    return fed;
  }

  @SuppressWarnings("SystemOut")
  private void measure(String what, LongSupplier reading) {
    long began = System.nanoTime();
    long events = reading.getAsLong();
    double perSecond = events * 1e9 / (System.nanoTime() - began);
    rates.computeIfAbsent(what, key -> new ArrayList<>()).add(perSecond);
    System.out.printf("%s: %,.0f events a second%n", what, perSecond);
  }

  private Table table() {
    Table table = new Table("view", "events/s", "of reading alone");
    rates.forEach(
        (what, measured) -> table.row(what, Math.round(Figures.median(measured)), ratio(measured)));
    return table;
  }

  /** Measures both in each round, since the machine's speed changes from minute to minute. */
  private double ratio(List<Double> measured) {
    List<Double> reading = rates.getOrDefault(READING, List.of());
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < measured.size(); round++) {
      ratios.add(measured.get(round) / reading.get(round));
    }
    return Figures.median(ratios);
  }
}
