package org.maractracker.bench.serving;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.bench.Arguments;
import org.maractracker.bench.Machine;
import org.maractracker.bench.Table;

/**
 * {@code endtoend [--jars=<old all-in-one>,...] [--clients=16] [--rounds=5] [--seconds=10]
 * [--warm-up=120]}: the all-in-one on PostgreSQL, its views fed meanwhile, beside the usual service
 * with an object mapper and audit tables, the ordinary way, and packaged jars of other versions;
 * each in a process and a database of its own, in turns. Commands, lists, histories and a mix of
 * them: how many, how fast, what one costs, and how far the views are behind.
 */
public final class EndToEndBench {

  private static final String THIS = "this version";
  private static final String USUAL = "the usual service";
  private static final String ORDINARY = "the ordinary way";

  private final int clients;
  private final Map<String, Candidate> candidates = new LinkedHashMap<>();

  private EndToEndBench(int clients) {
    this.clients = clients;
  }

  @SuppressWarnings("SystemOut")
  public static void run(Arguments arguments, Clock clock) {
    arguments.allowOnly("jars", "clients", "rounds", "seconds", "warm-up");
    EndToEndBench bench = new EndToEndBench(Integer.parseInt(arguments.option("clients", "16")));
    Duration round = seconds(arguments, "seconds", "10");
    Duration warmUp = seconds(arguments, "warm-up", "120");
    try {
      bench.start(arguments.option("jars", ""), clock);
      bench.candidates.values().forEach(each -> each.warmUp(bench.clients, warmUp));
      System.out.println(Machine.load());
      for (int i = Integer.parseInt(arguments.option("rounds", "5")); i > 0; i--) {
        bench.candidates.values().forEach(each -> each.measure(bench.clients, round));
      }
      System.out.println(bench.table());
      System.out.println(Machine.load());
    } finally {
      bench.candidates.values().forEach(Candidate::close);
    }
  }

  private static Duration seconds(Arguments arguments, String name, String otherwise) {
    return Duration.ofSeconds(Long.parseLong(arguments.option(name, otherwise)));
  }

  private void start(String jars, Clock clock) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
    candidates.put(THIS, Candidate.tracker(new Served(clock), Served::together, clients, today));
    candidates.put(USUAL, Candidate.usual(new Served(clock), clients, today));
    candidates.put(ORDINARY, Candidate.ordinary(new Served(clock), clients, today));
    for (String jar : jars.isEmpty() ? List.<String>of() : List.of(jars.split(",", -1))) {
      candidates.put(
          jar, Candidate.tracker(new Served(clock), served -> served.jar(jar), clients, today));
    }
  }

  /** Returns a column for each service, and how this version compares with the usual one. */
  private Table table() {
    Map<String, Map<String, Double>> medians = new LinkedHashMap<>();
    candidates.forEach((name, each) -> medians.put(name, each.medians()));
    Map<String, Double> own = medians.getOrDefault(THIS, Map.of());
    Map<String, Double> usual = medians.getOrDefault(USUAL, Map.of());
    Table table =
        new Table(
            Stream.of(
                    Stream.of("by " + clients + " clients"),
                    medians.keySet().stream(),
                    Stream.of("of the usual"))
                .flatMap(each -> each)
                .toArray(String[]::new));
    own.forEach((what, figure) -> {
      List<Object> cells = new ArrayList<>(List.of(what));
      medians.values().forEach(each -> cells.add(rounded(each.get(what))));
      Double other = usual.get(what);
      cells.add(other == null ? "" : figure / other);
      table.row(cells.toArray());
    });
    return table;
  }

  private static Object rounded(@Nullable Double figure) {
    return figure == null ? "" : figure < 100 ? figure : (Object) Math.round(figure);
  }
}
