package org.maractracker.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How long a source file may be, of the product and of its tests. */
class LengthTest {

  private static final int LONGEST = 300;

  @Test
  void noSourceFileIsLongerThanThreeHundredLines() throws IOException {
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      List<Path> sources = modules.flatMap(LengthTest::sources).toList();
      assertThat(sources).hasSizeGreaterThan(500);
      assertThat(sources).filteredOn(file -> lines(file) > LONGEST).isEmpty();
    }
  }

  private static Stream<Path> sources(Path module) {
    Path sources = module.resolve("src");
    if (!Files.isDirectory(sources)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(sources)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
