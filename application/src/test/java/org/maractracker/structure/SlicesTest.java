package org.maractracker.structure;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.Test;
import org.maractracker.events.EventTypes;

/** docs/commands.md names every command, and nothing that is not there. */
class SlicesTest {

  private static final Pattern ROW =
      Pattern.compile("\\| `(\\w+)` \\| ((?:`\\w+`(?:, )?)+) \\| `(\\w+)` \\|");
  private static final Path ROOT = Path.of("..");

  private record Slice(String command, List<String> events, String test) {}

  private static List<Slice> slices() throws IOException {
    return Files.readAllLines(ROOT.resolve("docs/commands.md")).stream()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .map(row ->
            new Slice(
                row.group(1), List.of(row.group(2).replace("`", "").split(", ", -1)), row.group(3)))
        .toList();
  }

  @Test
  void namesEveryCommand() throws IOException {
    Set<String> commands =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.maractracker.command")
                .stream()
                .filter(type ->
                    type.getFields().stream()
                        .anyMatch(field -> field.isAnnotatedWith(TargetAggregateIdentifier.class)))
                .map(JavaClass::getSimpleName)
                .collect(toSet());
    assertThat(commands).hasSizeGreaterThan(30);
    assertThat(slices().stream().map(Slice::command)).containsExactlyInAnyOrderElementsOf(commands);
  }

  @Test
  void namesEveryEventThatACommandLeadsTo() throws IOException {
    Set<String> events = EventTypes.all().map(EventTypes.EventType::name).collect(toSet());
    assertThat(slices().stream().flatMap(slice -> slice.events().stream()).collect(toSet()))
        .isEqualTo(events);
  }

  @Test
  void namesTestsThatAreThere() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("command-side/src/test/java"))) {
      Set<String> tests =
          files.map(file -> file.getFileName().toString().replace(".java", "")).collect(toSet());
      assertThat(tests).containsAll(slices().stream().map(Slice::test).toList());
    }
  }
}
