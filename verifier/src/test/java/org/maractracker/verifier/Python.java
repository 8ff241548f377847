package org.maractracker.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The verifier in the bundle, run by the Python that is there. */
final class Python {

  static final Path VERIFIER =
      Path.of("../query-side/src/main/resources/org/maractracker/query/documents/review/verify.py");

  private Python() {}

  /** Where there is none the test is skipped, and says so. */
  static void isThere() {
    boolean there;
    try {
      there = new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      there = false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    assumeTrue(there, "There is no python3 here: verify.py was not tried");
  }

  /** What a script of the test resources says to these lines. */
  static String run(Path folder, String script, List<String> lines) {
    try {
      Path input = Files.write(folder.resolve("input.txt"), lines, UTF_8);
      Path output = folder.resolve("output.txt");
      Process process =
          new ProcessBuilder(
                  "python3", Path.of("src/test/resources", script).toString(), VERIFIER.toString())
              .redirectInput(input.toFile())
              .redirectOutput(output.toFile())
              .redirectError(new File(folder.toFile(), "error.txt"))
              .start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(Files.readString(folder.resolve("error.txt")));
      }
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
