package org.maractracker.bench.serving;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.maractracker.bench.Arguments;
import org.maractracker.bench.Figures;
import org.maractracker.bench.Machine;
import org.maractracker.bench.Table;
import org.maractracker.bench.ordinary.Ordinary;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * {@code endtoend [--jars=<old all-in-one>,...] [--clients=16] [--rounds=5] [--seconds=10]
 * [--warm-up=120]}: the all-in-one on PostgreSQL, its views fed meanwhile, beside the ordinary way
 * and beside packaged jars of other versions; each in a process and a database of its own, in
 * turns. Agreeing, a page of the action list, a page of what is overdue, a history; commits and
 * processor time for one agreement, and how far the slowest view is behind at the end of a round.
 */
public final class EndToEndBench {

  private static final String THIS = "this version";
  private static final String ORDINARY = "the ordinary way";
  private static final String P99 = " p99";

  private final int clients;
  private final Duration round;
  private final Map<String, Candidate> candidates = new LinkedHashMap<>();

  private EndToEndBench(int clients, Duration round) {
    this.clients = clients;
    this.round = round;
  }

  @SuppressWarnings("SystemOut")
  public static void run(Arguments arguments, Clock clock) {
    arguments.allowOnly("jars", "clients", "rounds", "seconds", "warm-up");
    EndToEndBench bench =
        new EndToEndBench(
            Integer.parseInt(arguments.option("clients", "16")),
            Duration.ofSeconds(Long.parseLong(arguments.option("seconds", "10"))));
    Duration warmUp = Duration.ofSeconds(Long.parseLong(arguments.option("warm-up", "120")));
    try {
      bench.start(List.of(arguments.option("jars", "").split(",", -1)), clock);
      bench.candidates.values().forEach(each -> each.warmUp(bench.clients, warmUp));
      System.out.println(Machine.load());
      for (int i = Integer.parseInt(arguments.option("rounds", "5")); i > 0; i--) {
        bench.candidates.values().forEach(each -> each.measure(bench.clients, bench.round));
      }
      System.out.println(bench.table());
      System.out.println(Machine.load());
    } finally {
      bench.candidates.values().forEach(Candidate::close);
    }
  }

  private void start(List<String> jars, Clock clock) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
    candidates.put(THIS, Candidate.tracker(new Served(clock), Served::together, clients, today));
    for (String jar : jars) {
      if (!jar.isEmpty()) {
        candidates.put(
            jar, Candidate.tracker(new Served(clock), served -> served.jar(jar), clients, today));
      }
    }
    candidates.put(ORDINARY, Candidate.ordinary(new Served(clock), clients));
  }

  private Table table() {
    Table table = new Table("", "what", "each second", "p99, ms", "of the ordinary way");
    Map<String, List<Double>> ordinary = requireNonNull(candidates.get(ORDINARY)).figures;
    candidates.forEach((name, candidate) -> candidate.rows(table, name, ordinary));
    return table;
  }

  /** One service with its database. */
  private static final class Candidate {

    private final Served served;
    private final ServedProcess process;
    private final HikariDataSource pool = new HikariDataSource();
    private final Conference conference;
    private final Map<String, List<Double>> figures = new LinkedHashMap<>();
    private final boolean tracker;

    private Candidate(
        Served served, ServedProcess process, Conference conference, boolean tracker) {
      this.served = served;
      this.process = process;
      this.conference = conference;
      this.tracker = tracker;
      pool.setDataSource(TestDatabase.POSTGRESQL.at(served.url()));
      pool.setMaximumPoolSize(2);
    }

    static Candidate tracker(
        Served served, Function<Served, ServedProcess> start, int clients, LocalDate today) {
      ServedProcess process = start.apply(served);
      String token = "Bearer " + served.token("northshire:COORDINATOR", "northshire:ADMINISTRATOR");
      Conference conference = new Conference(process, token, token, clients, today);
      return new Candidate(served, process, conference, true);
    }

    static Candidate ordinary(Served served, int clients) {
      JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.POSTGRESQL.at(served.url()));
      Ordinary.create(jdbc);
      ServedProcess process = served.ordinary();
      String token = "Bearer " + served.token("northshire:COORDINATOR", "northshire:ADMINISTRATOR");
      return new Candidate(served, process, new Conference(process, token, clients, jdbc), false);
    }

    void warmUp(int clients, Duration time) {
      Clients.rate(clients, time, conference::agree);
      if (tracker) {
        for (String path : conference.questions()) {
          Clients.rate(clients, time.dividedBy(8), client -> conference.ask(path));
        }
      }
    }

    void measure(int clients, Duration time) {
      JdbcTemplate jdbc = new JdbcTemplate(pool);
      long commits = commits(jdbc);
      Duration own = process.processorTime();
      Duration server = Machine.processorTimeOf("postgres");
      Clients.Load agreed = Clients.load(clients, time, conference::agree);
      double many = agreed.millis().size();
      note("behind, events", tracker ? (double) behind(jdbc) : 0);
      note("agree", agreed);
      note("commits for one", (commits(jdbc) - commits) / many);
      note("its processor time for one, ms", millis(process.processorTime().minus(own)) / many);
      note(
          "PostgreSQL's for one, ms",
          millis(Machine.processorTimeOf("postgres").minus(server)) / many);
      if (tracker) {
        for (String path : conference.questions()) {
          note(path, Clients.load(clients, time.dividedBy(2), client -> conference.ask(path)));
        }
      }
    }

    private static double millis(Duration time) {
      return time.toNanos() / 1e6;
    }

    private void note(String what, Clients.Load load) {
      note(what, load.eachSecond());
      note(what + P99, load.p99());
    }

    private void note(String what, double figure) {
      figures.computeIfAbsent(what, each -> new ArrayList<>()).add(figure);
    }

    private static long commits(JdbcTemplate jdbc) {
      jdbc.execute("select pg_stat_clear_snapshot()");
      return one(
          jdbc, "select xact_commit from pg_stat_database where datname = current_database()");
    }

    /** How many events the slowest view has not applied yet. */
    private static long behind(JdbcTemplate jdbc) {
      return one(
          jdbc,
          "select (select max(position) from events.domain_event)"
              + " - min(coalesce((to_jsonb(v) ->> 'applied_to')::bigint,"
              + " (to_jsonb(v) ->> 'read_to')::bigint)) from query.view_position v");
    }

    private static long one(JdbcTemplate jdbc, String sql) {
      Long one = jdbc.queryForObject(sql, Long.class);
      return one == null ? 0 : one;
    }

    void rows(Table table, String name, Map<String, List<Double>> ordinary) {
      figures.forEach((what, values) -> {
        if (!what.endsWith(P99)) {
          double median = Figures.median(values);
          List<Double> p99 = figures.get(what + P99);
          List<Double> others = ordinary.get(what);
          table.row(
              name,
              what,
              median,
              p99 == null ? "" : Figures.median(p99),
              others == null ? "" : median / Figures.median(others));
        }
      });
    }

    void close() {
      process.close();
      pool.close();
      served.close();
    }
  }
}
