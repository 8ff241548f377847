package org.maractracker.events;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/events.md has every event there is, in its present form, and every value in one. */
class EventsDocumentTest {

  private static final Pattern HEADING = Pattern.compile("### (.+)");
  private static final Pattern FIELD = Pattern.compile("\\| `(\\w+)` \\| .+ \\| .+ \\|");
  private static final Pattern CONSTANTS = Pattern.compile("(?:`[A-Z_]+`(?:, |\\.))+");

  /** What stands under each heading, in order: a record's fields, or an enumeration's names. */
  private static Map<String, List<String>> described() throws IOException {
    Map<String, List<String>> described = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("..", "docs", "events.md"))) {
      Matcher heading = HEADING.matcher(line);
      Matcher field = FIELD.matcher(line);
      if (heading.matches()) {
        current = new ArrayList<>();
        described.put(heading.group(1), current);
      } else if (field.matches()) {
        current.add(field.group(1));
      } else if (CONSTANTS.matcher(line).matches()) {
        current.addAll(List.of(line.replaceAll("[`.]", "").split(", ", -1)));
      }
    }
    return described;
  }

  @Test
  void saysWhatEveryEventAndEveryValueConsistsOf() throws IOException {
    Map<String, List<String>> there = new TreeMap<>();
    Set<Class<?>> values = new LinkedHashSet<>();
    EventTypes.all()
        .forEach(type -> {
          there.put(
              "`%s`, revision %s".formatted(type.name(), type.revision()), fields(type.event()));
          gather(type.event(), values);
        });
    values.forEach(value -> there.put(value.getSimpleName(), parts(value)));
    assertThat(there).hasSizeGreaterThan(50);
    assertThat(described()).containsAllEntriesOf(there);
    assertThat(described().keySet().stream().filter(name -> !STATED.contains(name)))
        .containsExactlyInAnyOrderElementsOf(there.keySet());
  }

  /** Words of the contract that no event carries. */
  private static final Set<String> STATED = Set.of("ActionStatus");

  private static void gather(Class<?> record, Set<Class<?>> values) {
    for (RecordComponent component : record.getRecordComponents()) {
      Class<?> type = element(component.getGenericType());
      boolean ours = type.isRecord() || type.isEnum();
      if (ours && values.add(type) && type.isRecord()) {
        gather(type, values);
      }
    }
  }

  private static Class<?> element(Type type) {
    return type instanceof ParameterizedType list
        ? element(list.getActualTypeArguments()[0])
        : (Class<?>) type;
  }

  private static List<String> parts(Class<?> value) {
    return value.isRecord()
        ? fields(value)
        : Stream.of(value.getEnumConstants()).map(Object::toString).toList();
  }

  private static List<String> fields(Class<?> record) {
    return Stream.of(record.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(toCollection(ArrayList::new));
  }
}
