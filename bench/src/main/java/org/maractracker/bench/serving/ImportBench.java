package org.maractracker.bench.serving;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.maractracker.bench.Arguments;
import org.maractracker.bench.Table;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.testsupport.Person;
import org.maractracker.testsupport.Server;
import org.springframework.util.FileSystemUtils;

/**
 * Benchmark {@code import [--rows=5000]}: a spreadsheet imported by the all-in-one, over HTTP:
 * tried, imported, and sent again; on the embedded H2 and on a PostgreSQL that waits for the disk.
 * The aim is that 5,000 rows are imported in less than a minute on two cores.
 */
public final class ImportBench {

  private static final String MARAC = "/api/maracs/northshire";
  private static final String PASSWORD = "bench";
  private static final int DAYS_AGO = 60;

  private final OldList list;
  private final Table table;

  private ImportBench(OldList list) {
    this.list = list;
    table = new Table("%,d rows, s".formatted(list.rows()), "dry run", "real run", "sent again");
  }

  @SuppressWarnings("SystemOut")
  public static void run(Arguments arguments, Clock clock) {
    arguments.allowOnly("rows");
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
    ImportBench bench =
        new ImportBench(
            new OldList(
                Integer.parseInt(arguments.option("rows", "5000")), today.minusDays(DAYS_AGO)));
    bench.onEmbedded();
    bench.onPostgres(clock);
    System.out.println(bench.table);
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    System.out.printf(Locale.ROOT, "load %.1f after%n", load);
  }

  private void onEmbedded() {
    Path data = temporary();
    try (ServedProcess tracker =
        ServedProcess.ofModule(
            "org.maractracker.Tracker",
            "application",
            Map.of("TRACKER_DATA", data.toString(), "TRACKER_DEMO_PASSWORD", PASSWORD))) {
      measure("embedded H2", tracker::origin, ImportBench::demoCoordinator);
    } finally {
      FileSystemUtils.deleteRecursively(data.toFile());
    }
  }

  private void onPostgres(Clock clock) {
    try (Served served = new Served(clock);
        ServedProcess tracker = served.together()) {
      Supplier<Person> coordinator =
          () ->
              Person.bearing(
                  served.token("northshire:COORDINATOR", "northshire:ADMINISTRATOR", "OPERATOR"));
      coordinator.get().done(tracker::origin, "PUT", MARAC, "{\"name\": \"Northshire\"}");
      for (AgencyKind kind : AgencyKind.values()) {
        String id = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        coordinator
            .get()
            .done(
                tracker::origin,
                "PUT",
                MARAC + "/agencies/" + id,
                "{\"name\": \"%s\", \"kind\": \"%s\"}".formatted(id, kind));
      }
      measure("PostgreSQL", tracker::origin, coordinator);
    }
  }

  private static Person demoCoordinator() {
    String signedIn = "coordinator:" + PASSWORD;
    return new Person("Basic " + Base64.getEncoder().encodeToString(signedIn.getBytes(UTF_8)));
  }

  private void measure(String where, Server tracker, Supplier<Person> coordinator) {
    TakingOver list = new TakingOver(this.list, tracker, coordinator);
    list.prepare();
    double tried = seconds(list::tried);
    double taken = seconds(list::takenOver);
    table.row(where, tried, taken, seconds(list::sentAgain));
  }

  private static double seconds(Runnable what) {
    long began = System.nanoTime();
    what.run();
    return (System.nanoTime() - began) / 1e9;
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("import");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
