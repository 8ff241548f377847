package org.maractracker.bench.serving;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.maractracker.bench.Arguments;
import org.maractracker.bench.Figures;
import org.maractracker.bench.Machine;
import org.maractracker.bench.Table;
import org.maractracker.testsupport.TestDatabase;

/**
 * Benchmark {@code freshness [--each-second=50] [--seconds=60]}: the time from the acknowledgement
 * of a command to its event at a subscriber, on PostgreSQL; the subscriber of the same process, and
 * of another one.
 */
public final class FreshnessBench {

  private static final double MILLI = 1e6;
  private static final Duration WARM_UP = Duration.ofSeconds(20);

  private final int eachSecond;
  private final Duration time;
  private final Clock clock;

  private FreshnessBench(int eachSecond, Duration time, Clock clock) {
    this.eachSecond = eachSecond;
    this.time = time;
    this.clock = clock;
  }

  @SuppressWarnings("SystemOut")
  public static void run(Arguments arguments, Clock clock) {
    arguments.allowOnly("each-second", "seconds");
    FreshnessBench bench =
        new FreshnessBench(
            Integer.parseInt(arguments.option("each-second", "50")),
            Duration.ofSeconds(Long.parseLong(arguments.option("seconds", "60"))),
            clock);
    Table table =
        new Table("at " + bench.eachSecond + " commands a second", "p50 ms", "p99 ms", "longest");
    bench.inOneProcess(table);
    bench.onAnotherNode(table);
    System.out.println(table);
    try (HikariDataSource pool = new HikariDataSource()) {
      pool.setDataSource(TestDatabase.POSTGRESQL.fresh());
      System.out.println(Machine.line(pool));
    }
  }

  private void inOneProcess(Table table) {
    try (Served served = new Served(clock);
        ServedProcess tracker = served.together()) {
      String token = token(served);
      row(table, "the same process", measured(conference(tracker, token), token, tracker));
    }
  }

  private void onAnotherNode(Table table) {
    try (Served served = new Served(clock);
        ServedProcess commands = served.commandSide();
        ServedProcess queries = served.querySide();
        ServedProcess otherQueries = served.querySide()) {
      String token = token(served);
      Conference conference = conference(commands, token);
      row(table, "a query side, the first started", measured(conference, token, queries));
      row(table, "another query side", measured(conference, token, otherQueries));
    }
  }

  private static void row(Table table, String what, List<Double> millis) {
    table.row(
        what,
        Figures.percentile(millis, 50),
        Figures.percentile(millis, 99),
        Figures.percentile(millis, 100));
  }

  private static String token(Served served) {
    return served.token("northshire:COORDINATOR", "northshire:ADMINISTRATOR", "OPERATOR");
  }

  private Conference conference(ServedProcess commands, String token) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
    String authorization = "Bearer " + token;
    return new Conference(commands, authorization, authorization, 1, today);
  }

  private List<Double> measured(Conference conference, String token, ServedProcess reader) {
    try (Arrivals arrivals = new Arrivals(reader, token)) {
      acknowledged(conference, WARM_UP);
      return arrivals.after(acknowledged(conference, time));
    }
  }

  /** Sends commands at an even pace; returns when each position was acknowledged. */
  private Map<Long, Long> acknowledged(Conference conference, Duration lasting) {
    Map<Long, Long> acknowledged = new ConcurrentHashMap<>();
    long began = System.nanoTime();
    long commands = lasting.toSeconds() * eachSecond;
    for (long i = 0; i < commands; i++) {
      long due = began + i * Duration.ofSeconds(1).toNanos() / eachSecond;
      LockSupport.parkNanos(due - System.nanoTime());
      long position = conference.agree(0);
      acknowledged.put(position, System.nanoTime());
    }
    return acknowledged;
  }

  /** Subscriber that notes when each event arrived. */
  private static final class Arrivals implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Long, Long> heard = new ConcurrentHashMap<>();
    private final Stream<String> lines;

    Arrivals(ServedProcess reader, String token) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(reader.origin() + "/api/changes"))
              .header("Authorization", "Bearer " + token)
              .build();
      try {
        lines = http.send(request, BodyHandlers.ofLines()).body();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      Thread.ofPlatform().daemon().start(this::hearAll);
    }

    private void hearAll() {
      try {
        lines.forEach(this::hear);
      } catch (UncheckedIOException closed) {
        // Enough was heard.
      }
    }

    private void hear(String line) {
      if (line.startsWith("id:")) {
        heard.putIfAbsent(Long.parseLong(line.substring(3).strip()), System.nanoTime());
      }
    }

    /**
     * Returns how many milliseconds after their acknowledgement the events arrived; 0 for before
     * it.
     */
    List<Double> after(Map<Long, Long> acknowledged) {
      List<Double> millis = new ArrayList<>();
      acknowledged.forEach((position, when) -> {
        while (!heard.containsKey(position)) {
          LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        millis.add(Math.max(0, (heard.getOrDefault(position, when) - when) / MILLI));
      });
      return millis;
    }

    @Override
    public void close() {
      http.shutdownNow();
    }
  }
}
