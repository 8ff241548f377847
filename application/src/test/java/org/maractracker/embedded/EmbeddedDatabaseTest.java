package org.maractracker.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maractracker.testsupport.TestDatabase;

/** What the embedded database's address must say, or records are lost. */
class EmbeddedDatabaseTest {

  @TempDir Path folder;

  @Test
  void theDefaultAddressLeavesWritingToUsAndIsReadAsTheTestsReadIt() throws IOException {
    assertThat(defaultAddress())
        .startsWith("jdbc:h2:async:" + folder)
        .contains(";WRITE_DELAY=2000000000;RETENTION_TIME=0;MAX_COMPACT_TIME=0;")
        .endsWith(TestDatabase.H2_SETTINGS);
  }

  @Test
  void anInterruptedThreadDoesNotCloseItForTheOthers() throws Exception {
    try (Connection other = opened(defaultAddress())) {
      interruptSomebodyWriting(defaultAddress());
      assertThatCode(() -> write(other)).doesNotThrowAnyException();
    }
  }

  /** When this fails, the database has learnt it, and {@code async:} can go. */
  @Test
  void withoutAsyncItWould() throws Exception {
    String address =
        defaultAddress()
            .replace("h2:async:", "h2:")
            .replaceFirst("WRITE_DELAY=\\d+", "WRITE_DELAY=0");
    try (Connection other = opened(address)) {
      interruptSomebodyWriting(address);
      assertThatThrownBy(() -> write(other)).isInstanceOf(SQLException.class);
    }
  }

  private String defaultAddress() throws IOException {
    return DefaultAddress.in(folder);
  }

  private static Connection opened(String address) throws SQLException {
    Connection connection = DriverManager.getConnection(address, "sa", "");
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create table if not exists written (id bigint generated always as identity)");
    }
    return connection;
  }

  private static void interruptSomebodyWriting(String address) throws InterruptedException {
    Thread writer =
        Thread.ofPlatform()
            .start(() -> {
              try (Connection connection = DriverManager.getConnection(address, "sa", "")) {
                Thread.currentThread().interrupt();
                write(connection);
              } catch (SQLException interrupted) {
                // What becomes of this one's write is not the question.
              }
            });
    writer.join();
  }

  private static void write(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("insert into written default values");
      statement.execute("checkpoint");
    }
  }
}
