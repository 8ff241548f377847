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
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * {@code docker/compose.yaml}, by itself or with {@code compose.trial.yaml} after it, as far as it
 * says what is to be started and how.
 */
final class ComposeFile {

  static final Path FOLDER = Path.of("../docker");

  private static final Path FILE = FOLDER.resolve("compose.yaml");
  private static final Path TRIAL = FOLDER.resolve("compose.trial.yaml");

  private static final Pattern VARIABLE =
      Pattern.compile("\\$(?:\\$|\\{(?<name>[A-Z_]+)(?::(?<kind>[-?])(?<otherwise>[^}]*))?})");

  private final Map<String, String> variables;
  private final Map<?, ?> services;
  private final Map<?, ?> secrets;
  private final Set<String> demanded = new TreeSet<>();

  private ComposeFile(Object parsed, Map<String, String> variables) {
    this.variables = variables;
    Map<?, ?> file = (Map<?, ?>) replaced(parsed);
    this.services = (Map<?, ?>) requireNonNull(file.get("services"));
    this.secrets = (Map<?, ?>) requireNonNull(file.get("secrets"));
  }

  /**
   * Reads it with these variables in the environment.
   *
   * @throws IllegalStateException when one that must be set is not among them
   */
  static ComposeFile with(Map<String, String> variables) {
    return new ComposeFile(parsed(FILE), variables);
  }

  /** Reads it as it is tried out. */
  static ComposeFile trial(Map<String, String> variables) {
    return new ComposeFile(merged(parsed(FILE), parsed(TRIAL)), variables);
  }

  /** As compose does it: a map is added to, a list goes on, and anything else is replaced. */
  private static Object merged(Object first, Object second) {
    if (first instanceof Map<?, ?> map && second instanceof Map<?, ?> more) {
      Map<Object, Object> merged = new LinkedHashMap<>(map);
      more.forEach((key, value) -> merged.merge(key, value, ComposeFile::merged));
      return merged;
    }
    if (first instanceof List<?> list && second instanceof List<?> more) {
      return Stream.concat(list.stream(), more.stream()).toList();
    }
    return second;
  }

  private static Object parsed(Path file) {
    try {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
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

  List<String> secrets() {
    return secrets.keySet().stream().map(String.class::cast).toList();
  }

  /** The file on the host that a secret is. */
  Path secret(String name) {
    Map<?, ?> secret = (Map<?, ?>) requireNonNull(secrets.get(name), name);
    return FOLDER.resolve(String.valueOf(secret.get("file")));
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
