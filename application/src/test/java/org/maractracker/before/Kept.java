package org.maractracker.before;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files that were kept of the version before. */
final class Kept {

  static final String STORE = "store.jsonl.gz";
  static final String ABOUT = "store.json";
  static final String QUESTIONS = "questions.txt";
  static final String ANSWERS = "answers.jsonl.gz";
  static final String CHANGED = "changed.txt";

  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNode SAID = JSON.readTree(String.join("\n", lines(ABOUT)));

  private Kept() {}

  /** When it was, which migrations had been applied, what the ledger remembers, what is in it. */
  static JsonNode about() {
    return SAID;
  }

  /** The lines of a text; of a compressed one, those it has when it is unpacked. */
  static List<String> lines(String name) {
    try (InputStream file = Objects.requireNonNull(open(name), name);
        InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(file) : file;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable InputStream open(String name) {
    return Kept.class.getResourceAsStream("/before/" + name);
  }

  static JsonNode json(String line) {
    return JSON.readTree(line);
  }
}
