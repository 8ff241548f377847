package org.maractracker.containers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One service of the compose file. */
record Service(String name, Map<?, ?> settings) {

  /**
   * The recipe of its image.
   *
   * @param target the last stage when null
   */
  record Build(String dockerfile, @Nullable String target, Map<String, String> args) {}

  Map<String, String> environment() {
    return texts(settings.get("environment"));
  }

  Optional<Build> build() {
    if (!(settings.get("build") instanceof Map<?, ?> build)) {
      return Optional.empty();
    }
    return Optional.of(
        new Build(
            String.valueOf(build.get("dockerfile")),
            (String) build.get("target"),
            texts(build.get("args"))));
  }

  /** A setting that is a list of texts; empty where it is not set. */
  List<String> list(String key) {
    return settings.get(key) instanceof List<?> list
        ? list.stream().map(Object::toString).toList()
        : List.of();
  }

  /** A setting as it stands there; "null" where it is not set. */
  String text(String key) {
    return String.valueOf(settings.get(key));
  }

  /** The names of the entries of a setting, be it a list or a map. */
  List<String> names(String key) {
    return settings.get(key) instanceof Map<?, ?> map
        ? map.keySet().stream().map(Object::toString).toList()
        : list(key);
  }

  /** The folders that are memory. */
  Stream<String> memoryFolders() {
    return list("tmpfs").stream().map(mount -> mount.replaceFirst(":.*", ""));
  }

  /** The command that says whether it is well; empty where its image says it. */
  List<String> healthCheck() {
    return settings.get("healthcheck") instanceof Map<?, ?> check
            && check.get("test") instanceof List<?> test
        ? test.stream().skip(1).map(Object::toString).toList()
        : List.of();
  }

  /** What it waits for of the services it is started after. */
  List<String> conditions() {
    return settings.get("depends_on") instanceof Map<?, ?> services
        ? services.values().stream()
            .map(service ->
                service instanceof Map<?, ?> said ? String.valueOf(said.get("condition")) : "")
            .toList()
        : List.of();
  }

  private static Map<String, String> texts(@Nullable Object value) {
    Map<String, String> texts = new TreeMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, entry) -> texts.put(key.toString(), entry.toString()));
    }
    return texts;
  }
}
