package org.maractracker.bench.halves;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.maractracker.bench.Arguments;
import org.maractracker.bench.Table;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * {@code halves [--kills=100]}: kills a process that writes the same row into two tables in a
 * transaction, on seven connections, at random moments; counts the rows that only one of the tables
 * has afterwards. As the database does it by itself, and with one writer at a time.
 */
public final class HalvesBench {

  private static final int SHORTEST_MILLIS = 100;
  private static final int LONGEST_MILLIS = 700;

  private final Random random = new Random(1);

  private HalvesBench() {}

  @SuppressWarnings("SystemOut")
  public static void run(Arguments arguments) {
    arguments.allowOnly("kills");
    int kills = Integer.parseInt(arguments.option("kills", "100"));
    HalvesBench bench = new HalvesBench();
    System.out.println(
        new Table("writers", "kills", "rows", "kills that left a half")
            .row("all at once", bench.counted("all", kills))
            .row("one at a time", bench.counted("one", kills)));
  }

  private Object[] counted(String writers, int kills) {
    try {
      Path folder = Files.createTempDirectory("halves");
      long halves = 0;
      long left = 0;
      long rows = 0;
      for (int i = 0; i < kills; i++) {
        killInTheMidst(folder, writers);
        try (HikariDataSource pool = TwoTables.open(folder, "0")) {
          JdbcTemplate jdbc = new JdbcTemplate(pool);
          rows = count(jdbc, "select count(*) from one");
          long now =
              count(
                  jdbc,
                  "select count(*) from one full join other on one.id = other.id"
                      + " where one.id is null or other.id is null");
          left += now > halves ? 1 : 0;
          halves = now;
        }
      }
      return new Object[] {kills, rows, left};
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long count(JdbcTemplate jdbc, String sql) {
    Long counted = jdbc.queryForObject(sql, Long.class);
    return counted == null ? 0 : counted;
  }

  private void killInTheMidst(Path folder, String writers) throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    TwoTables.class.getName(),
                    folder.toString(),
                    writers))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var output = process.inputReader()) {
      while (!"writing".equals(output.readLine())) {
        if (!process.isAlive()) {
          throw new IllegalStateException("The writing process did not start");
        }
      }
      process.onExit().completeOnTimeout(process, millis(), TimeUnit.MILLISECONDS).join();
    } finally {
      process.destroyForcibly();
      process.onExit().join();
    }
  }

  private int millis() {
    return random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS);
  }
}
