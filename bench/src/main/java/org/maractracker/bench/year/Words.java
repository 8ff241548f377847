package org.maractracker.bench.year;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Phrases of {@code words.txt}, by heading. */
final class Words {

  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

  private final Map<String, List<String>> phrases = new HashMap<>();

  /** Task to be done, and how its success will be known. */
  record Task(String description, String successCriteria) {}

  static Words read() {
    Words words = new Words();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("words.txt")),
                StandardCharsets.UTF_8))) {
      words.read(lines.lines().toList());
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(List<String> lines) {
    String heading = "";
    for (String line : lines) {
      if (line.startsWith("[")) {
        heading = line.substring(1, line.length() - 1);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        phrases.computeIfAbsent(heading, key -> new ArrayList<>()).add(line);
      }
    }
  }

  /** Returns a phrase under that heading, with its slots filled. */
  String say(String heading, Chance chance) {
    String phrase = chance.oneOf(under(heading));
    return SLOT.matcher(phrase).replaceAll((MatchResult slot) -> say(slot.group(1), chance));
  }

  Task task(String agencyId, Chance chance) {
    String[] parts = say("action." + agencyId, chance).split(" \\| ", 2);
    return new Task(parts[0], parts[1]);
  }

  String person(Chance chance) {
    return say("given", chance) + " " + say("surname", chance);
  }

  private List<String> under(String heading) {
    return Objects.requireNonNull(phrases.get(heading), () -> "No words for " + heading);
  }
}
