package org.maractracker.bench.serving;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.maractracker.bench.Figures;
import org.maractracker.bench.ordinary.Ordinary;
import org.maractracker.bench.usual.Usual;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** One service with a database of its own, and what was measured of it. */
final class Candidate implements AutoCloseable {

  /** An idle connection tells the server's statistics of its last commits after ten seconds. */
  private static final Duration UNTIL_COUNTED = Duration.ofMillis(10_500);

  private final Served served;
  private final ServedProcess process;
  private final Conference conference;
  private final List<Workload.Deed> deeds;
  private final boolean tracker;
  private final Meters meters;
  private final Map<String, List<Double>> figures = new LinkedHashMap<>();

  private Candidate(
      Served served,
      ServedProcess process,
      Conference conference,
      List<Workload.Deed> deeds,
      boolean tracker) {
    this.served = served;
    this.process = process;
    this.conference = conference;
    this.deeds = deeds;
    this.tracker = tracker;
    meters = new Meters(process, served.url());
  }

  /** Starts a tracker. */
  static Candidate tracker(
      Served served, Function<Served, ServedProcess> start, int clients, LocalDate today) {
    ServedProcess process = start.apply(served);
    String token = token(served);
    Conference conference = new Conference(process, token, token, clients, today);
    List<Workload.Deed> deeds = new Workload(conference, today).deeds();
    return new Candidate(served, process, conference, deeds, true);
  }

  /** Starts the usual service. */
  static Candidate usual(Served served, int clients, LocalDate today) {
    ServedProcess process = served.usual();
    Usual rows = new Usual(new JdbcTemplate(TestDatabase.POSTGRESQL.at(served.url())));
    Conference conference = new Conference(process, token(served), clients, today, rows);
    List<Workload.Deed> deeds = new Workload(conference, today).deeds();
    return new Candidate(served, process, conference, deeds, false);
  }

  /** Starts the ordinary way, which can agree and nothing else. */
  static Candidate ordinary(Served served, int clients, LocalDate today) {
    JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.POSTGRESQL.at(served.url()));
    Ordinary rows = Ordinary.create(jdbc);
    ServedProcess process = served.ordinary();
    Conference conference = new Conference(process, token(served), clients, today, rows);
    List<Workload.Deed> deeds = List.of(new Workload(conference, today).agreeing());
    return new Candidate(served, process, conference, deeds, false);
  }

  private static String token(Served served) {
    return "Bearer "
        + served.token("northshire:COORDINATOR", "northshire:ADMINISTRATOR", "OPERATOR");
  }

  /** Has agreements made for so long, and the rest for a quarter of it each. */
  void warmUp(int clients, Duration time) {
    for (Workload.Deed deed : deeds) {
      Duration its = deed.equals(deeds.getFirst()) ? time : time.dividedBy(4);
      Optional<ViewsBehind> behind = watched(deed);
      Clients.rate(clients, its, deed.once());
      behind.ifPresent(ViewsBehind::close);
    }
  }

  /** Measures each deed once: what stores for so long, and what only asks for half of it. */
  void measure(int clients, Duration time) {
    long idle = commitsUntilCounted(meters.commits());
    note("commits in ten idle seconds", (double) idle);
    for (Workload.Deed deed : deeds) {
      if (deed.stores()) {
        storing(deed, clients, time, idle);
      } else {
        measured(deed, clients, time.dividedBy(2));
      }
    }
    note("database, bytes for a command", (double) meters.grown() / conference.sent());
  }

  private void storing(Workload.Deed deed, int clients, Duration time, long idle) {
    long before = meters.commits();
    double many = measured(deed, clients, time);
    note(deed.name() + ": commits for one", (commitsUntilCounted(before) - idle) / many);
  }

  private long commitsUntilCounted(long before) {
    LockSupport.parkNanos(UNTIL_COUNTED.toNanos());
    return meters.commits() - before;
  }

  /** Returns how often it was done; what it costs includes that the views read it. */
  private double measured(Workload.Deed deed, int clients, Duration time) {
    Meters.Reading before = meters.read();
    Optional<ViewsBehind> behind = watched(deed);
    Clients.Load load = Clients.load(clients, time, deed.once());
    behind.ifPresent(ViewsBehind::close);
    note(deed, load, meters.read().since(before));
    behind.ifPresent(it -> note(deed.name() + ": views behind at p99, ms", it.millis(99)));
    behind.ifPresent(it -> note(deed.name() + ": views behind at p99, events", it.events(99)));
    return load.millis().size();
  }

  private Optional<ViewsBehind> watched(Workload.Deed deed) {
    return tracker && deed.stores()
        ? Optional.of(new ViewsBehind(meters.pool()))
        : Optional.empty();
  }

  private void note(Workload.Deed deed, Clients.Load load, Meters.Reading used) {
    double many = load.millis().size();
    note(deed.name() + ", a second", load.eachSecond());
    note(deed.name() + ": p50, ms", load.p50());
    note(deed.name() + ": p99, ms", load.p99());
    note(deed.name() + ": its processor time for one, ms", used.own().toNanos() / 1e6 / many);
    note(deed.name() + ": PostgreSQL's for one, ms", used.server().toNanos() / 1e6 / many);
    if (deed.stores()) {
      note(deed.name() + ": bytes of log for one", used.log() / many);
    }
  }

  private void note(String what, double figure) {
    figures.computeIfAbsent(what, each -> new ArrayList<>()).add(figure);
  }

  /** Returns what was measured, by its name: the medians of the rounds. */
  Map<String, Double> medians() {
    Map<String, Double> medians = new LinkedHashMap<>();
    figures.forEach((what, each) -> medians.put(what, Figures.median(each)));
    if (tracker) {
      medians.put("all views, bytes for an event", meters.viewsForAnEvent());
    }
    return medians;
  }

  @Override
  public void close() {
    process.close();
    meters.close();
    served.close();
  }
}
