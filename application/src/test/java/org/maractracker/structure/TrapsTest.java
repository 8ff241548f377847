package org.maractracker.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of traps names tests; a test that is renamed or removed is missed here. */
class TrapsTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern NAMED =
      Pattern.compile("`([A-Z]\\w*(?:Test|IT|Contract|Bench))(?:\\.(\\w+))?`");

  @Test
  void everyTestTheTableNamesIsThere() throws IOException {
    List<Matcher> named = named();
    Map<String, String> tests = tests();
    assertThat(named).hasSizeGreaterThan(50);
    assertThat(named)
        .allSatisfy(test -> {
          assertThat(tests).containsKey(test.group(1));
          if (test.group(2) != null) {
            assertThat(tests.get(test.group(1))).contains(" " + test.group(2) + "(");
          }
        });
  }

  private static List<Matcher> named() throws IOException {
    String table = Files.readString(ROOT.resolve("docs/traps.md"));
    return NAMED
        .matcher(table)
        .results()
        .map(found -> NAMED.matcher(found.group()))
        .filter(Matcher::matches)
        .toList();
  }

  private static Map<String, String> tests() throws IOException {
    try (Stream<Path> modules = Files.list(ROOT)) {
      return modules
          .map(module -> module.resolve("src/test/java"))
          .filter(Files::isDirectory)
          .flatMap(TrapsTest::files)
          .filter(file -> NAMED.matcher("`" + name(file) + "`").matches())
          .collect(Collectors.toMap(TrapsTest::name, TrapsTest::text, (one, other) -> one + other));
    }
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).replace(".java", "");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
