package org.maractracker.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The instructions of a Dockerfile, in order. */
record Dockerfile(List<Instruction> instructions) {

  private static final JsonMapper JSON = new JsonMapper();

  /**
   * One instruction.
   *
   * @param word {@code COPY}, {@code RUN} and so on
   * @param rest what follows it, as it is written
   */
  record Instruction(String word, String rest) {

    /** Its rest as words, or as the JSON list it is. */
    List<String> words() {
      return rest.startsWith("[")
          ? JSON.readTree(rest).valueStream().map(word -> word.asString()).toList()
          : Arrays.asList(rest.split("\\s+", -1));
    }

    /** A health check's command; empty where it is switched off. */
    List<String> check() {
      int command = rest.indexOf("CMD ");
      return command < 0 ? List.of() : new Instruction(word, rest.substring(command + 4)).words();
    }
  }

  static Dockerfile read(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      String text =
          String.join("\n", lines.filter(line -> !line.startsWith("#")).toList())
              .replaceAll("\\\\\\n\\s*", "");
      return new Dockerfile(
          text.lines().filter(line -> !line.isBlank()).map(Dockerfile::instruction).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instruction instruction(String line) {
    String[] parts = line.split(" ", 2);
    return new Instruction(parts[0], parts[1].strip());
  }
}
