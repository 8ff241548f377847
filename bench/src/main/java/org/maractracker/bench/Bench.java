package org.maractracker.bench;

import java.time.Clock;
import org.maractracker.bench.decade.DecadeCommand;
import org.maractracker.bench.halves.HalvesBench;
import org.maractracker.bench.ledger.LedgerBench;
import org.maractracker.bench.serving.AgreeBench;
import org.maractracker.bench.serving.ConferenceBench;
import org.maractracker.bench.serving.EmbeddedBench;
import org.maractracker.bench.serving.EndToEndBench;
import org.maractracker.bench.serving.FreshnessBench;
import org.maractracker.bench.serving.ImportBench;
import org.maractracker.bench.serving.StartBench;
import org.maractracker.bench.views.QueriesBench;
import org.maractracker.bench.views.RebuildBench;
import org.maractracker.bench.year.YearCommand;

/** Main class of all benchmarks and generators, which are run by name. */
public final class Bench {

  private Bench() {}

  /** Runs the command; a refusal is printed as one sentence, without a stack trace. */
  @SuppressWarnings("SystemOut")
  static void main(String... arguments) {
    try {
      run(Arguments.of(arguments));
    } catch (IllegalArgumentException refused) {
      System.err.println(refused.getMessage());
      System.exit(2);
    }
  }

  private static void run(Arguments arguments) {
    switch (arguments.what()) {
      case "year" -> YearCommand.run(arguments, System.getenv(), Clock.systemUTC());
      case "decade" -> DecadeCommand.run(arguments, System.getenv(), Clock.systemUTC());
      case "rebuild" -> RebuildBench.run(arguments, Clock.systemUTC());
      case "queries" -> QueriesBench.run(arguments, Clock.systemUTC());
      case "conference" -> ConferenceBench.run(arguments, Clock.systemUTC());
      case "import" -> ImportBench.run(arguments, Clock.systemUTC());
      case "ledger" -> LedgerBench.run(arguments, Clock.systemUTC());
      case "agree" -> AgreeBench.run(arguments, Clock.systemUTC());
      case "freshness" -> FreshnessBench.run(arguments, Clock.systemUTC());
      case "start" -> StartBench.run(arguments);
      case "endtoend" -> EndToEndBench.run(arguments, Clock.systemUTC());
      case "embedded" -> EmbeddedBench.run(arguments, Clock.systemUTC());
      case "halves" -> HalvesBench.run(arguments);
      default ->
          throw new IllegalArgumentException(
              "What is to be run? year, decade, rebuild, queries, conference, import, ledger,"
                  + " agree, freshness, start, endtoend, embedded, halves");
    }
  }
}
