package org.maractracker.command.imports.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Awkward sheets among the test resources, as bytes; and where each one's report is approved. */
final class Sheets {

  private static final Path FOLDER = Path.of("src/test/resources/imports");

  private Sheets() {}

  static List<String> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".csv"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(String file) {
    try (InputStream in = Sheets.class.getResourceAsStream("/imports/" + file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what a person reads in each sheet: ended, open, with owner, with case. */
  static Map<String, List<Integer>> carefulReadings() {
    return new String(bytes("careful-reading.txt"), UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> Arrays.asList(line.split(" +")))
        .collect(
            Collectors.toMap(
                List::getFirst, parts -> parts.stream().skip(1).map(Integer::valueOf).toList()));
  }

  static Path approved(String sheet) {
    return FOLDER.resolve(sheet.replaceAll("\\.(csv|xlsx)$", "") + ".approved.txt");
  }
}
