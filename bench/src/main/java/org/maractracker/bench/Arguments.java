package org.maractracker.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Arguments of the command line, such as {@code year --until=2026-11-22}.
 *
 * @param what the first word; empty when there is none
 * @param options by name, without the dashes
 */
public record Arguments(String what, Map<String, String> options) {

  public Arguments {
    options = Map.copyOf(options);
  }

  /**
   * Parses them.
   *
   * @throws IllegalArgumentException for an argument that is no option
   */
  public static Arguments of(String... arguments) {
    Map<String, String> options = new HashMap<>();
    List<String> words = Arrays.asList(arguments);
    for (String option : words.subList(Math.min(1, words.size()), words.size())) {
      if (!option.matches("--[a-z-]+=.+")) {
        throw new IllegalArgumentException("Not an option: " + option);
      }
      int equals = option.indexOf('=');
      options.put(option.substring(2, equals), option.substring(equals + 1));
    }
    return new Arguments(words.isEmpty() ? "" : words.getFirst(), options);
  }

  public String option(String name, String otherwise) {
    return options.getOrDefault(name, otherwise);
  }

  /**
   * Refuses misspelt options.
   *
   * @throws IllegalArgumentException for any other option
   */
  public void allowOnly(String... names) {
    for (String name : options.keySet()) {
      if (!Set.of(names).contains(name)) {
        throw new IllegalArgumentException(
            "%s has no option --%s; it has %s".formatted(what, name, List.of(names)));
      }
    }
  }
}
