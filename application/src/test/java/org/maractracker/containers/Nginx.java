package org.maractracker.containers;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The proxy's program: the one installed here, or that of Debian's package, fetched and unpacked
 * without installing it, so that nothing is started that was not asked for.
 */
final class Nginx {

  private static final Path UNPACKED = Path.of("target/nginx").toAbsolutePath();

  private Nginx() {}

  /** Skips, and says so, where it cannot be had. */
  static Path program() {
    Optional<Path> program = installed().or(Nginx::unpacked);
    assumeTrue(
        program.isPresent(),
        "No nginx here, and none can be fetched (apt-get download nginx): the proxy was NOT tried.");
    return program.orElseThrow();
  }

  private static Optional<Path> installed() {
    return Stream.of(
            "/usr/sbin/nginx",
            "/usr/bin/nginx",
            "/usr/local/sbin/nginx",
            UNPACKED + "/usr/sbin/nginx")
        .map(Path::of)
        .filter(Nginx::runs)
        .findFirst();
  }

  private static Optional<Path> unpacked() {
    Folders.makeFolder(UNPACKED);
    String fetch =
        "apt-get download -q nginx || { apt-get update -q && apt-get download -q nginx; }";
    return succeeds("sh", "-c", "{ " + fetch + "; } && dpkg-deb -x nginx_*.deb .")
        ? installed()
        : Optional.empty();
  }

  private static boolean runs(Path program) {
    return Files.isExecutable(program) && succeeds(program.toString(), "-v");
  }

  private static boolean succeeds(String... command) {
    try {
      Process process =
          new ProcessBuilder(List.of(command))
              .directory(Folders.makeFolder(UNPACKED).toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
