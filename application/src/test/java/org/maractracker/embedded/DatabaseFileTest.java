package org.maractracker.embedded;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maractracker.settings.WrongSetting;
import org.maractracker.store.schema.StoreNotUsable;

class DatabaseFileTest {

  private static final int ROWS = 30_000;
  private static final Duration STEP = Duration.ofMillis(60);

  @TempDir Path place;

  private Path plain() throws IOException, SQLException {
    Path folder = Files.createDirectory(place.resolve("plain"));
    try (Connection connection = DriverManager.getConnection(DefaultAddress.in(folder), "sa", "");
        Statement statement = connection.createStatement()) {
      statement.execute("create table person (id int primary key, name varchar(200))");
      statement.execute(
          """
          insert into person select "X", 'Jane Example ' || "X" || repeat('x', 100)
          from system_range(1, %d)
          """
              .formatted(ROWS));
      statement.execute("checkpoint sync");
    }
    assertThat(content(folder)).contains("Jane Example");
    return folder;
  }

  private static String content(Path folder) throws IOException {
    return Files.readString(folder.resolve("tracker.mv.db"), ISO_8859_1);
  }

  private static DatabaseKey kept(Path path) {
    return new DatabaseFile(new DataFolder(path)).prepare(null);
  }

  private static int rows(Path folder, DatabaseKey key) throws IOException, SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                DefaultAddress.in(folder) + DatabaseFile.CIPHER, "sa", key.text() + " ");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from person")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  @Test
  void aPlainOneIsEncryptedOnceAndHasAllThatItHad() throws Exception {
    Path folder = plain();
    DatabaseKey key = kept(folder);
    assertThat(content(folder)).startsWith("H2encrypt\n").doesNotContain("Jane", "EXAMPLE");
    assertThat(folder.resolve("encrypting")).doesNotExist();
    assertThat(rows(folder, key)).isEqualTo(ROWS);
    String encrypted = content(folder);
    assertThat(kept(folder).text()).isEqualTo(key.text());
    assertThat(content(folder)).isEqualTo(encrypted);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("tracker.mv.db"))))
        .isEqualTo("rw-------");
  }

  /** Killed a little later each time, until it gets to its end by itself. */
  @Test
  void isWholeWheneverTheProcessThatEncryptsItIsKilled() throws Exception {
    Path plain = plain();
    List<Boolean> encrypted = new ArrayList<>();
    boolean done = false;
    for (Duration after = STEP; !done; after = after.plus(STEP)) {
      Path folder = copyOf(plain, "killed-after-" + after.toMillis());
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  EncryptingProcess.class.getName(),
                  folder.toString())
              .redirectErrorStream(true)
              .redirectOutput(place.resolve("said").toFile())
              .start();
      done = process.waitFor(after.toMillis(), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      assertThat(done ? process.exitValue() : 0).isZero();
      encrypted.add(content(folder).startsWith("H2encrypt\n"));
      assertThat(rows(folder, kept(folder))).as("killed after %s", after).isEqualTo(ROWS);
      assertThat(folder.resolve("encrypting"))
          .as("killed after %s", after)
          .satisfiesAnyOf(
              left -> assertThat(left).doesNotExist(), left -> assertThat(left).isEmptyDirectory());
    }
    assertThat(encrypted).hasSizeGreaterThan(4).startsWith(false).endsWith(true);
  }

  private Path copyOf(Path plain, String name) throws IOException {
    Path folder = Files.createDirectory(place.resolve(name));
    Files.copy(plain.resolve("tracker.mv.db"), folder.resolve("tracker.mv.db"));
    return folder;
  }

  @Test
  void isNotTakenFromWhoeverHasItOpen() throws Exception {
    Path folder = plain();
    try (Connection _ = DriverManager.getConnection(DefaultAddress.in(folder), "sa", "")) {
      assertThatThrownBy(() -> kept(folder))
          .isInstanceOf(StoreNotUsable.class)
          .hasMessageContaining("in use by another process");
    }
    assertThat(content(folder)).contains("Jane Example");
    assertThat(rows(folder, kept(folder))).isEqualTo(ROWS);
  }

  @Test
  void isNotBegunAnewUnderAnotherKeyWhenItsOwnIsGone() throws Exception {
    Path folder = plain();
    kept(folder);
    Files.delete(folder.resolve("ledger").resolve("database-key"));
    assertThatThrownBy(() -> kept(folder))
        .isInstanceOf(WrongSetting.class)
        .hasMessageContaining("TRACKER_DATABASE_KEY_FILE is not set, and the key in TRACKER_DATA");
  }

  @Test
  void hasAKeyThatOneFileGivesAndNobodyElseReads() throws IOException {
    DataFolder folder = new DataFolder(place);
    Path named = place.resolve("given");
    assertThatThrownBy(() -> DatabaseKey.of(folder, named.toString()))
        .hasMessageContaining("cannot be read");
    DataFolder.write(named, "too short\n");
    assertThatThrownBy(() -> DatabaseKey.of(folder, named.toString()))
        .hasMessageContaining("32 to 200 characters");
    DataFolder.write(named, "0123456789abcdef0123456789abcdef\n");
    assertThat(DatabaseKey.of(folder, named.toString()).text())
        .isEqualTo("0123456789abcdef0123456789abcdef");
    Files.setPosixFilePermissions(named, PosixFilePermissions.fromString("r--r-----"));
    assertThat(DatabaseKey.of(folder, named.toString()).text()).hasSize(32);
    Files.setPosixFilePermissions(named, PosixFilePermissions.fromString("r--r--r--"));
    assertThatThrownBy(() -> DatabaseKey.of(folder, named.toString()))
        .hasMessageContaining("everybody may read");
  }
}
