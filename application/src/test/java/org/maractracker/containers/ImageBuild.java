package org.maractracker.containers;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.maractracker.containers.Dockerfile.Instruction;

/**
 * Makes an image by running the steps of its Dockerfile as plain commands, in a folder in place of
 * a file system. An instruction that is not known here fails, rather than being passed over.
 */
final class ImageBuild {

  private static final Path CONTEXT = Path.of("..");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

  private final Path folder;
  private final Map<String, String> arguments = new HashMap<>();
  private final Map<String, String> chosen;
  private final Map<String, Image> stages = new HashMap<>();
  private final Map<String, Path> bases;
  private String stage = "";

  /**
   * @param folder where its file systems go
   * @param chosen the build's arguments
   * @param bases what is in base images, by the beginning of their names; nothing but this
   *     machine's own programs otherwise
   */
  ImageBuild(Path folder, Map<String, String> chosen, Map<String, Path> bases) {
    this.folder = folder;
    this.chosen = chosen;
    this.bases = bases;
  }

  Image build(Service.Build recipe) {
    Dockerfile file = Dockerfile.read(CONTEXT.resolve(recipe.dockerfile()));
    for (Instruction next : file.instructions()) {
      if (next.word().equals("FROM") && stage.equals(recipe.target())) {
        break;
      }
      follow(next);
    }
    return image();
  }

  private void follow(Instruction next) {
    switch (next.word()) {
      case "ARG" -> declare(next.rest());
      case "FROM" -> begin(next.words());
      case "WORKDIR" -> workIn(next.rest());
      case "COPY" -> copy(next.words());
      case "RUN" -> run(next.rest());
      case "ENV" -> Arrays.stream(next.rest().split(" ", -1)).forEach(this::set);
      case "HEALTHCHECK" -> stages.put(stage, image().checkedBy(next.check()));
      case "ENTRYPOINT" -> stages.put(stage, image().startedBy(next.words()));
      case "USER", "EXPOSE" -> {}
      default -> throw new AssertionError("This test does not understand " + next);
    }
  }

  private Image image() {
    return stages.getOrDefault(stage, Image.empty(folder));
  }

  private void declare(String argument) {
    String[] parts = argument.split("=", 2);
    arguments.put(parts[0], chosen.getOrDefault(parts[0], parts.length == 2 ? parts[1] : ""));
  }

  private void begin(List<String> words) {
    String base = expanded(words.getFirst());
    stage = words.size() == 3 ? words.getLast() : base;
    Path root =
        bases.entrySet().stream()
            .filter(known -> base.startsWith(known.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(folder.resolve(stage));
    stages.put(stage, stages.getOrDefault(base, Image.empty(root)));
  }

  private void workIn(String path) {
    stages.put(stage, image().inFolder(path));
    Folders.makeFolder(image().folder());
  }

  private void set(String assignment) {
    String[] parts = assignment.split("=", 2);
    stages.put(stage, image().with(parts[0], parts[1]));
  }

  private void copy(List<String> words) {
    boolean fromStage = words.getFirst().startsWith("--from=");
    String target = words.getLast();
    for (String source : words.subList(fromStage ? 1 : 0, words.size() - 1)) {
      if (fromStage) {
        Image other = requireNonNull(stages.get(words.getFirst().substring("--from=".length())));
        Folders.copyFolder(other.resolve(source), image().resolve(target));
      } else {
        Path file = only(expanded(source));
        Path to = image().resolve(target);
        Folders.copyFile(file, target.endsWith("/") ? to.resolve(file.getFileName()) : to);
      }
    }
  }

  private static Path only(String pattern) {
    Path parent = CONTEXT.resolve(pattern).getParent();
    PathMatcher named =
        FileSystems.getDefault().getPathMatcher("glob:" + CONTEXT.resolve(pattern).getFileName());
    try (Stream<Path> files = Files.list(parent)) {
      List<Path> found = files.filter(file -> named.matches(file.getFileName())).toList();
      assertThat(found).as(pattern).hasSize(1);
      return found.getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(String command) {
    PlainProcess.of(List.of("sh", "-c", command), image().folder(), image().environment())
        .runToItsEnd(image().root().resolve("build.log"));
  }

  private String expanded(String text) {
    return VARIABLE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(arguments.getOrDefault(found.group(1), "")));
  }
}
