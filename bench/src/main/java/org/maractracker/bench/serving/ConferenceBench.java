package org.maractracker.bench.serving;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maractracker.bench.Arguments;
import org.maractracker.bench.Figures;
import org.maractracker.bench.Table;

/**
 * Benchmark {@code conference [--asked=200] [--years=10]}: the documents of a conference over HTTP
 * on PostgreSQL, of a MARAC with one year of history and of one with many. Both are asked in turns,
 * so that a bad minute of the machine affects both alike. The aim is that the prompts, asked for
 * after each save, take at most 50 ms at p99.
 */
public final class ConferenceBench {

  private static final int WARM_UP = 30;

  /** Papers that are asked for a few times a year: how often here, and how often for warming up. */
  private static final Map<String, Integer> FEWER =
      Map.of("evidence, JSON", 10, "evidence, PDF", 3, "minutes, PDF", 10);

  private final PastMarac small;
  private final PastMarac large;
  private final int asked;

  private ConferenceBench(PastMarac small, PastMarac large, int asked) {
    this.small = small;
    this.large = large;
    this.asked = asked;
  }

  @SuppressWarnings("SystemOut")
  public static void run(Arguments arguments, Clock clock) {
    arguments.allowOnly("asked", "years");
    int years = Integer.parseInt(arguments.option("years", "10"));
    try (PastMarac small = PastMarac.of(1, clock);
        PastMarac large = PastMarac.of(years, clock)) {
      ConferenceBench bench =
          new ConferenceBench(small, large, Integer.parseInt(arguments.option("asked", "200")));
      String before = load();
      System.out.println(bench.table());
      System.out.printf("load %s before, %s after%n", before, load());
    }
  }

  private static String load() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return String.format(Locale.ROOT, "%.1f", load);
  }

  private Table table() {
    Map<String, List<Double>> ofSmall = new LinkedHashMap<>();
    Map<String, List<Double>> ofLarge = new LinkedHashMap<>();
    for (int n = -WARM_UP; n < asked; n++) {
      for (String question : small.questions().keySet()) {
        int times = Math.min(asked, FEWER.getOrDefault(question, asked));
        if (n >= -times && n < times) {
          ask(small, question, n, ofSmall);
          ask(large, question, n, ofLarge);
        }
      }
    }
    Table table =
        new Table("milliseconds", "asked", "p50 small", "p50 large", "p99 small", "p99 large");
    ofSmall.forEach((question, millis) ->
        row(table, question, millis, ofLarge.getOrDefault(question, List.of())));
    return table;
  }

  private static void ask(
      PastMarac marac, String question, int n, Map<String, List<Double>> millis) {
    List<String> paths = marac.questions().getOrDefault(question, List.of());
    double took = marac.ask(paths.get(Math.floorMod(n, paths.size())));
    if (n >= 0) {
      millis.computeIfAbsent(question, each -> new ArrayList<>()).add(took);
    }
  }

  private static void row(Table table, String question, List<Double> small, List<Double> large) {
    table.row(
        question,
        small.size(),
        Figures.percentile(small, 50),
        Figures.percentile(large, 50),
        Figures.percentile(small, 99),
        Figures.percentile(large, 99));
  }
}
