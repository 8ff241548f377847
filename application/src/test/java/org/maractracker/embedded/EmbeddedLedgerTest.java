package org.maractracker.embedded;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maractracker.Tracker;
import org.maractracker.ledger.LedgerHome;
import org.maractracker.ledger.LedgerKeys;
import org.maractracker.ledger.note.PublicKey;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The embedded default signs from its first start, with a key and a name of its own. */
class EmbeddedLedgerTest {

  @TempDir Path folder;

  private static ConfigurableApplicationContext started(String... arguments) {
    return new SpringApplicationBuilder(Tracker.class)
        .web(WebApplicationType.SERVLET)
        .properties("logging.level.root=warn")
        .run(arguments);
  }

  private ConfigurableApplicationContext embedded() {
    return started(
        "--server.port=0",
        "--TRACKER_DATA=" + folder,
        "--TRACKER_DEMO_PASSWORD=tried",
        "--TRACKER_LEDGER_EVERY=100ms");
  }

  @Test
  void makesKeyNameAndMemoryBesideTheDatabaseOnce() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    PublicKey made;
    Path own = folder.resolve("ledger");
    try (ConfigurableApplicationContext first = embedded()) {
      made = first.getBean(LedgerKeys.class).all().getFirst();
      Eventually.holds(() -> assertThat(own.resolve("last.checkpoint")).exists());
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .as("the folder of all of it, whatever it was before")
        .isEqualTo("rwx------");
    assertThat(made.origin()).isEqualTo(Files.readString(own.resolve("origin")).strip());
    for (String file : new String[] {"key", "origin", "last.checkpoint", "writer-key"}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own.resolve(file))))
          .isEqualTo("rw-------");
    }
    assertThat(Files.readString(folder.resolve("tracker.mv.db"), ISO_8859_1))
        .as("the database")
        .startsWith("H2encrypt\n")
        .doesNotContain("northshire");
    for (Path file : List.of(folder.resolve("tracker.mv.db"), own.resolve("database-key"))) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
    try (ConfigurableApplicationContext again = embedded()) {
      assertThat(again.getBean(LedgerKeys.class).all()).containsExactly(made);
    }
  }

  /** Its memory would outlive it, and refuse the next. */
  @Test
  void makesNothingForADatabaseThatIsElsewhere() {
    try (ConfigurableApplicationContext elsewhere =
        started(
            "--server.port=0",
            "--spring.datasource.url=" + TestDatabase.H2.freshUrl(),
            "--TRACKER_DATA=" + folder,
            "--TRACKER_DEMO_PASSWORD=tried")) {
      assertThat(elsewhere.getBeanProvider(LedgerHome.class).getIfAvailable()).isNull();
      assertThat(elsewhere.getBean(LedgerKeys.class).all()).isEmpty();
    }
    assertThat(folder).isEmptyDirectory();
  }
}
