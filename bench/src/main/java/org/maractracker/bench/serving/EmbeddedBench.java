package org.maractracker.bench.serving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.maractracker.bench.Arguments;
import org.maractracker.bench.Figures;
import org.maractracker.bench.Machine;
import org.maractracker.bench.Table;

/**
 * {@code embedded --jars=<old>,<new> [--clients=16] [--rounds=3] [--seconds=20] [--warm-up=60]}:
 * agreeing on the embedded default, each packaged all-in-one in a process and a folder of its own,
 * in turns; how large each folder's database became, and how large it is after a stop.
 */
public final class EmbeddedBench {

  private static final String PASSWORD = "bench";

  /** A packaged all-in-one on a folder of its own. */
  private record Candidate(String jar, Path folder, ServedProcess process, Conference conference) {

    static Candidate start(String jar, int clients, LocalDate today) {
      try {
        Path folder = Files.createTempDirectory("embedded");
        ServedProcess process =
            new ServedProcess(
                List.of(ServedProcess.java(), "-Xmx1g", "-jar", jar),
                Map.of("TRACKER_DATA", folder.toString(), "TRACKER_DEMO_PASSWORD", PASSWORD));
        Conference conference =
            new Conference(process, basic("admin"), basic("coordinator"), clients, today);
        return new Candidate(jar, folder, process, conference);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String basic(String user) {
      byte[] credentials = (user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
      return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    double mebibytes() {
      try {
        return Files.size(folder.resolve("tracker.mv.db")) / 1048576.0;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private EmbeddedBench() {}

  @SuppressWarnings("SystemOut")
  public static void run(Arguments arguments, Clock clock) {
    arguments.allowOnly("jars", "clients", "rounds", "seconds", "warm-up");
    int clients = Integer.parseInt(arguments.option("clients", "16"));
    int rounds = Integer.parseInt(arguments.option("rounds", "3"));
    Duration round = Duration.ofSeconds(Long.parseLong(arguments.option("seconds", "20")));
    Duration warmUp = Duration.ofSeconds(Long.parseLong(arguments.option("warm-up", "60")));
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
    List<Candidate> candidates = new ArrayList<>();
    try {
      for (String jar : List.of(arguments.option("jars", "").split(",", -1))) {
        candidates.add(Candidate.start(jar, clients, today));
      }
      System.out.println(Machine.load());
      System.out.println(measured(candidates, clients, rounds, round, warmUp));
      System.out.println(Machine.load());
    } finally {
      candidates.forEach(each -> each.process().close());
    }
  }

  private static Table measured(
      List<Candidate> candidates, int clients, int rounds, Duration round, Duration warmUp) {
    candidates.forEach(each -> Clients.rate(clients, warmUp, each.conference()::agree));
    List<List<Double>> rates = new ArrayList<>();
    candidates.forEach(each -> rates.add(new ArrayList<>()));
    for (int i = 0; i < rounds; i++) {
      for (int j = 0; j < candidates.size(); j++) {
        rates.get(j).add(Clients.rate(clients, round, candidates.get(j).conference()::agree));
      }
    }
    Table table =
        new Table(
            "by " + clients + " clients", "each second", "of the first", "MiB", "after a stop");
    for (int j = 0; j < candidates.size(); j++) {
      Candidate candidate = candidates.get(j);
      double grown = candidate.mebibytes();
      candidate.process().close();
      table.row(
          Path.of(candidate.jar()).getFileName().toString(),
          Figures.median(rates.get(j)),
          Figures.median(rates.get(j)) / Figures.median(rates.getFirst()),
          grown,
          candidate.mebibytes());
    }
    return table;
  }
}
