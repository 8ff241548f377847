package org.maractracker.containers;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code docker/compose.yaml}, as far as it says what is to be started and how. */
final class ComposeFile {

  static final Path FOLDER = Path.of("../docker");
  static final Path FILE = FOLDER.resolve("compose.yaml");

  private static final Pattern VARIABLE =
      Pattern.compile("\\$(?:\\$|\\{(?<name>[A-Z_]+)(?::(?<kind>[-?])(?<otherwise>[^}]*))?})");

  private final Map<String, String> variables;
  private final Map<?, ?> services;
  private final Set<String> demanded = new TreeSet<>();

  private ComposeFile(Map<String, String> variables) {
    this.variables = variables;
    Map<?, ?> file = (Map<?, ?>) replaced(parsed());
    this.services = (Map<?, ?>) requireNonNull(file.get("services"));
  }

  /**
   * Reads it with these variables in the environment.
   *
   * @throws IllegalStateException when one that must be set is not among them
   */
  static ComposeFile with(Map<String, String> variables) {
    return new ComposeFile(variables);
  }

  private static Object parsed() {
    try {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> services() {
    return services.keySet().stream().map(String.class::cast).toList();
  }

  Service service(String name) {
    return new Service(name, (Map<?, ?>) requireNonNull(services.get(name), name));
  }

  /** The variables without which nothing starts. */
  Set<String> demanded() {
    return demanded;
  }

  private Object replaced(Object value) {
    return switch (value) {
      case String text -> VARIABLE.matcher(text).replaceAll(this::replacement);
      case List<?> list -> list.stream().map(this::replaced).toList();
      case Map<?, ?> map -> {
        Map<Object, Object> replaced = new LinkedHashMap<>();
        map.forEach((key, entry) -> replaced.put(key, entry == null ? "" : replaced(entry)));
        yield replaced;
      }
      default -> value;
    };
  }

  private String replacement(MatchResult found) {
    String name = found.group("name");
    if (name == null) {
      return Matcher.quoteReplacement("$");
    }
    boolean must = "?".equals(found.group("kind"));
    if (must) {
      demanded.add(name);
    }
    String set = variables.getOrDefault(name, "");
    if (set.isEmpty() && must) {
      throw new IllegalStateException(name + ": " + found.group("otherwise"));
    }
    String otherwise = found.group("otherwise") == null ? "" : found.group("otherwise");
    return Matcher.quoteReplacement(set.isEmpty() ? otherwise : set);
  }
}
