package org.maractracker.command.imports.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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

  static Path approved(String sheet) {
    return FOLDER.resolve(sheet.replaceAll("\\.(csv|xlsx)$", "") + ".approved.txt");
  }
}
