package org.maractracker.testsupport;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL server of a test's own, with durability on as a real one has it, that can be stopped
 * and killed, and started again on what it left behind.
 */
public final class PostgresServer implements AutoCloseable {

  public static final String SUPERUSER = "postgres";

  private final Path data;
  private final EmbeddedPostgres first;
  private final List<String> command;

  public PostgresServer() {
    try {
      data = Files.createTempDirectory("postgres");
      first =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("max_connections", "200")
              .start();
      command = commandOf(postmaster());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the command it was started with, which for root is wrapped: PostgreSQL does not run as
   * root.
   */
  private static List<String> commandOf(ProcessHandle process) throws IOException {
    String line = Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
    Stream<String> wrapper =
        "root".equals(System.getProperty("user.name"))
            ? Stream.of("unshare", "-U")
            : Stream.empty();
    return Stream.concat(wrapper, Stream.of(line.split("\0", -1)).filter(part -> !part.isEmpty()))
        .toList();
  }

  /** Returns the address of its database {@code postgres}. */
  public String url() {
    return "jdbc:postgresql://localhost:" + first.getPort() + "/postgres";
  }

  public PGSimpleDataSource superuser() {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setURL(url());
    dataSource.setUser(SUPERUSER);
    return dataSource;
  }

  private ProcessHandle postmaster() {
    try {
      String pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
      return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<ProcessHandle> all() {
    List<ProcessHandle> all = new ArrayList<>(List.of(postmaster()));
    all.addAll(all.getFirst().descendants().toList());
    return all;
  }

  /** Makes the server silent: it keeps all its connections and says nothing on them. */
  public void stop() {
    Signals.stop(all());
  }

  public void goOn() {
    Signals.goOn(all());
  }

  public void killNine() {
    Signals.killNine(all());
  }

  /** Starts the server after it was killed: on the same data, at the same port. */
  public void startAgain() {
    try {
      Files.deleteIfExists(data.resolve("postmaster.pid"));
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("server.log").toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Eventually.holds(() -> {
      try (Connection _ = superuser().getConnection()) {
        return;
      } catch (SQLException e) {
        throw new AssertionError("It does not answer yet", e);
      }
    });
  }

  @Override
  public void close() {
    try {
      first.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
