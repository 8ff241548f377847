package org.maractracker.bench.serving;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.maractracker.bench.Arguments;
import org.maractracker.bench.Figures;
import org.maractracker.bench.Machine;
import org.maractracker.bench.Table;
import org.maractracker.bench.ordinary.Ordinary;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * {@code agree [--clients=16] [--rounds=5] [--seconds=6] [--warm-up=120]}: agreeing actions over
 * HTTP, each under an idempotency key, against a bare insert of the same bytes in a transaction of
 * its own, by as many clients, on PostgreSQL with fsync on. In turns within one run, at a meeting
 * for each client and at one meeting for all; and the same requests turned away for their content
 * type, after the token and before the body, which is what HTTP costs with nothing behind it; and
 * an ordinary service that does the same with rows and audit rows.
 */
public final class AgreeBench {

  private final int clients;
  private final Duration round;

  private AgreeBench(int clients, Duration round) {
    this.clients = clients;
    this.round = round;
  }

  @SuppressWarnings("SystemOut")
  public static void run(Arguments arguments, Clock clock) {
    arguments.allowOnly("clients", "rounds", "seconds", "warm-up");
    int clients = Integer.parseInt(arguments.option("clients", "16"));
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
    try (Served served = new Served(clock);
        HikariDataSource pool = new HikariDataSource();
        ServedProcess commands = served.commandSide();
        ServedProcess ordinary = served.ordinary()) {
      pool.setDataSource(TestDatabase.POSTGRESQL.at(served.url()));
      pool.setMaximumPoolSize(clients);
      JdbcTemplate jdbc = new JdbcTemplate(pool);
      Ordinary rows = Ordinary.create(jdbc);
      String token =
          "Bearer "
              + served.token("northshire:COORDINATOR", "northshire:ADMINISTRATOR", "OPERATOR");
      Conference conference = new Conference(commands, token, token, clients, today);
      Conference beside = new Conference(ordinary, token, clients, today, rows);
      conference.agree(0);
      BareInsert bare = new BareInsert(jdbc);
      System.out.println(Machine.line(pool));
      AgreeBench bench =
          new AgreeBench(
              clients, Duration.ofSeconds(Long.parseLong(arguments.option("seconds", "6"))));
      Duration warmUp = Duration.ofSeconds(Long.parseLong(arguments.option("warm-up", "120")));
      bench.rate(warmUp, conference::agree);
      bench.rate(warmUp, beside::agree);
      System.out.println(
          bench.rounds(
              conference,
              beside,
              bare,
              commands,
              Integer.parseInt(arguments.option("rounds", "5"))));
      System.out.println(Machine.line(pool));
    }
  }

  private double rate(Duration time, IntConsumer deed) {
    return Clients.rate(clients, time, deed);
  }

  private Table rounds(
      Conference conference,
      Conference beside,
      BareInsert bare,
      ServedProcess commands,
      int rounds) {
    List<Double> inserts = new ArrayList<>();
    List<Double> apart = new ArrayList<>();
    List<Double> together = new ArrayList<>();
    List<Double> ordinary = new ArrayList<>();
    List<Double> turnedAway = new ArrayList<>();
    List<Double> processor = new ArrayList<>();
    List<Double> database = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      inserts.add(rate(round, client -> bare.insert()));
      Duration before = commands.processorTime();
      Duration databaseBefore = Machine.processorTimeOf("postgres");
      apart.add(rate(round, conference::agree));
      double done = apart.get(i) * seconds();
      processor.add(millis(commands.processorTime().minus(before)) / done);
      database.add(millis(Machine.processorTimeOf("postgres").minus(databaseBefore)) / done);
      together.add(rate(round, client -> conference.agree(0)));
      ordinary.add(rate(round, beside::agree));
      turnedAway.add(rate(round, client -> conference.turnedAway()));
    }
    return new Table("by " + clients + " clients", "each second", "of the bare insert")
        .row("bare insert", Math.round(Figures.median(inserts)), "")
        .row("agree, a meeting each", Math.round(Figures.median(apart)), ratio(apart, inserts))
        .row("agree, one meeting", Math.round(Figures.median(together)), ratio(together, inserts))
        .row("the ordinary way", Math.round(Figures.median(ordinary)), ratio(ordinary, inserts))
        .row("turned away", Math.round(Figures.median(turnedAway)), ratio(turnedAway, inserts))
        .row("command side's processor time for one, ms", Figures.median(processor), "")
        .row("PostgreSQL's processor time for one, ms", Figures.median(database), "");
  }

  private static double millis(Duration time) {
    return time.toNanos() / 1e6;
  }

  private double seconds() {
    return round.toMillis() / 1e3;
  }

  private static double ratio(List<Double> measured, List<Double> inserts) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < measured.size(); i++) {
      ratios.add(measured.get(i) / inserts.get(i));
    }
    return Figures.median(ratios);
  }
}
