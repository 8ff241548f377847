package org.maractracker.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.maractracker.events.EventTypes.EventType;

/**
 * The approved samples: one file for each event and revision that was ever stored; in the newest,
 * every field is filled. A file is never changed or taken away once its revision has been in use; a
 * new revision is a new file.
 */
final class Samples {

  private static final Path FOLDER = Path.of("src/test/resources/samples");

  private Samples() {}

  static String fileOf(EventType type) {
    return type.name() + "." + type.revision() + ".json";
  }

  static String of(EventType type) {
    try {
      return Files.readString(FOLDER.resolve(fileOf(type)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
