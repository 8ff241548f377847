package org.maractracker.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maractracker.events.EventTypes.EventType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Promise that what is stored today is read by every later version: a changed event is a red test
 * here.
 */
class ApprovedSamplesTest {

  private static final JsonMapper MAPPER = EventJson.mapper();

  static Stream<EventType> types() {
    return EventTypes.all();
  }

  /** Every kind in every revision there has been. */
  static Stream<EventType> revisions() {
    return types()
        .flatMap(type ->
            IntStream.rangeClosed(1, Integer.parseInt(type.revision()))
                .mapToObj(revision -> found(type.name(), Integer.toString(revision))));
  }

  private static EventType found(String name, String revision) {
    return EventTypes.find(name, revision).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("revisions")
  void readsEachSampleThroughTheChainAndWritesTheNewestJson(EventType type) {
    ObjectNode newest = EventTypes.upcast(type, (ObjectNode) MAPPER.readTree(Samples.of(type)));
    TrackerEvent event = MAPPER.treeToValue(newest, type.event());
    assertThat(MAPPER.writeValueAsString(event)).isEqualTo(newest.toString());
  }

  @ParameterizedTest
  @MethodSource("types")
  void hasASampleWithEveryFieldFilled(EventType type) {
    assertThat(emptyFieldsOf((Record) MAPPER.readValue(Samples.of(type), type.event()))).isEmpty();
  }

  @Test
  void hasASampleOfEveryRevisionAndNoOther() {
    assertThat(Samples.files())
        .containsExactlyInAnyOrderElementsOf(revisions().map(Samples::fileOf).toList());
  }

  private static List<String> emptyFieldsOf(Record value) {
    return Stream.of(value.getClass().getRecordComponents())
        .flatMap(component -> emptyFieldsOf(component, valueOf(component, value)))
        .toList();
  }

  private static Stream<String> emptyFieldsOf(RecordComponent component, @Nullable Object value) {
    return switch (value) {
      case null -> Stream.of(component.toString());
      case Record nested -> emptyFieldsOf(nested).stream();
      case Collection<?> none when none.isEmpty() -> Stream.of(component.toString());
      case Collection<?> some -> some.stream().flatMap(one -> emptyFieldsOf(component, one));
      default -> Stream.empty();
    };
  }

  private static @Nullable Object valueOf(RecordComponent component, Record value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("No accessor", e);
    }
  }
}
