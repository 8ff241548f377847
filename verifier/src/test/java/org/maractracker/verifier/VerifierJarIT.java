package org.maractracker.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is handed over: small, alone, and ended by the code that says what was found. */
class VerifierJarIT {

  private static final Path JAR = Path.of("target/verifier.jar");
  private static final int SMALL = 100 * 1024;

  @TempDir private Path folder;

  private int exitCode(byte[] zip) throws IOException, InterruptedException {
    Path bundle = Files.write(folder.resolve("bundle.zip"), zip);
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            JAR.toString(),
            bundle.toString())
        .redirectOutput(folder.resolve("said.txt").toFile())
        .start()
        .waitFor();
  }

  @Test
  void endsWithTheCodeThatSaysWhatWasFound() throws IOException, InterruptedException {
    TestBundle bundle = new TestStory(new Random(1), 10).bundle(new TestKey(1));
    assertThat(exitCode(bundle.zip())).isZero();
    assertThat(Files.readString(folder.resolve("said.txt"))).contains("All of this holds");
    bundle.put("README.txt", "Otherwise");
    assertThat(exitCode(bundle.zip())).isEqualTo(1);
    assertThat(exitCode(new byte[] {1, 2, 3})).isEqualTo(2);
  }

  @Test
  void hasNothingInItButItself() throws IOException {
    assertThat(Files.size(JAR)).isLessThan(SMALL);
    try (JarFile jar = new JarFile(JAR.toFile())) {
      List<String> classes =
          jar.stream().map(ZipEntry::getName).filter(name -> name.endsWith(".class")).toList();
      assertThat(classes)
          .isNotEmpty()
          .allMatch(name -> name.startsWith("org/maractracker/verifier/"));
    }
  }
}
