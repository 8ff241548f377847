package org.maractracker.packaged;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * NOTICE names every part by others that is packaged, and none that is not; the bill of materials
 * within the jar lists every part with its version. Maven makes it only where it is online.
 */
class NoticeIT {

  private static final Set<String> OURS =
      Set.of(
          "shared-events", "event-store", "http-contract", "command-side", "ledger", "query-side");

  @Test
  void namesEveryPartThatIsPackaged() throws IOException {
    assertThat(packaged()).hasSizeGreaterThan(100);
    assertThat(named()).isEqualTo(packaged());
  }

  @Test
  void theBillOfMaterialsListsEveryPartThatIsPackaged() throws IOException {
    try (JarFile jar = new JarFile(TrackerProcess.jar().toFile());
        InputStream bill =
            jar.getInputStream(jar.getJarEntry("META-INF/sbom/application.cdx.json"))) {
      List<String> listed =
          new JsonMapper()
              .readTree(bill)
              .get("components")
              .valueStream()
              .map(part -> part.get("name").asString() + "-" + part.get("version").asString())
              .filter(part -> !part.startsWith("spring-boot-starter"))
              .toList();
      assertThat(files(jar).map(file -> file.replace(".jar", "")))
          .filteredOn(file -> !file.startsWith("spring-boot-jarmode-tools"))
          .hasSizeGreaterThan(100)
          .containsExactlyInAnyOrderElementsOf(listed);
    }
  }

  /** The indented lines: names with commas between. */
  private static Set<String> named() throws IOException {
    return Files.readAllLines(Path.of("..", "NOTICE")).stream()
        .filter(line -> line.startsWith("  "))
        .flatMap(line -> Arrays.stream(line.strip().split(",\\s*", -1)))
        .filter(name -> !name.isEmpty())
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> packaged() throws IOException {
    try (JarFile jar = new JarFile(TrackerProcess.jar().toFile())) {
      return files(jar)
          .map(name -> name.replaceFirst("-\\d[\\w.-]*\\.jar$", ""))
          .filter(name -> !OURS.contains(name))
          .collect(toCollection(TreeSet::new));
    }
  }

  private static Stream<String> files(JarFile jar) {
    return jar.stream()
        .map(entry -> entry.getName())
        .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
        .map(name -> name.replace("BOOT-INF/lib/", ""));
  }
}
