package org.maractracker.query.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.web.bind.annotation.RequestMethod.GET;

import java.lang.reflect.Parameter;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.maractracker.http.reading.Between;
import org.maractracker.http.reading.QueryParameters;
import org.maractracker.http.reading.RequestField;
import org.maractracker.http.reading.RequestShape;
import org.maractracker.query.Story;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.TestDatabase;
import org.maractracker.testsupport.events.Northshire;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every query with every field spoiled in every way: refused, and the field named. The queries and
 * their fields are found by reflection, so that a new one is tested too.
 */
class MalformedQueriesTest {

  private static final String CALLER = "cora northshire:COORDINATOR OPERATOR";
  private static final QueryNode NODE = QueryNode.on(QueryNode.pool(TestDatabase.H2));
  private static final UUID ID = UUID.fromString("3f6f2f2e-0000-4000-8000-00000000000a");

  private static final Map<String, String> PATH =
      Map.of(
          "maracId", Northshire.MARAC,
          "meetingId", ID.toString(),
          "caseId", ID.toString(),
          "actionId", ID.toString(),
          "view", "overdue");

  /** What no field takes, percent-encoded. */
  private static final List<String> NOTHING = List.of("", "+", "%20%09", "%E2%80%8B");

  private static final List<String> NO_TEXT = List.of("a%00", "a%07", "a%1b", "a%7f", "a%C2%85");

  /**
   * A query's address and record.
   *
   * @param path with ids that could be real ones
   */
  private record Query(String path, Class<?> type) {

    List<RequestField> fields() {
      return RequestShape.of(type)
          .flatFields()
          .filter(field -> !field.name().equals("Accept"))
          .toList();
    }

    List<RequestField> parameters() {
      return fields().stream().filter(field -> !field.fromHeader()).toList();
    }

    /** The address with every parameter sound but those left out; a file has no pages. */
    String without(String... names) {
      return path
          + "?"
          + parameters().stream()
              .filter(field -> !Arrays.asList(names).contains(field.name()))
              .map(field -> field.name() + "=" + sound(field) + "&")
              .collect(Collectors.joining());
    }

    boolean streams() {
      return path.equals("/api/changes");
    }

    @Override
    public String toString() {
      return path;
    }
  }

  @BeforeAll
  static void tellOfTheMarac() {
    Story story = new Story().tell(Northshire.established(Northshire.MARAC));
    NODE.append(story.events());
    Eventually.holds(() ->
        NODE.json(CALLER, "/api/maracs/" + Northshire.MARAC + "?minPosition=" + story.head()));
  }

  @AfterAll
  static void close() {
    NODE.close();
  }

  /** All but the search for cases, which has a body and a test of its own. */
  private static List<Query> queries() {
    return NODE.beans(RequestMappingHandlerMapping.class).stream()
        .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
        .filter(entry -> entry.getKey().getMethodsCondition().getMethods().contains(GET))
        .flatMap(entry -> query(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Query::path))
        .toList();
  }

  private static Stream<Query> query(RequestMappingInfo mapping, HandlerMethod handler) {
    String path = mapping.getPatternValues().iterator().next();
    for (Map.Entry<String, String> id : PATH.entrySet()) {
      path = path.replace("{" + id.getKey() + "}", id.getValue());
    }
    String there = path;
    return Arrays.stream(handler.getMethod().getParameters())
        .filter(parameter -> parameter.getType() == QueryParameters.class)
        .map(Parameter::getParameterizedType)
        .map(type -> new Query(there, RequestShape.ofQuery(type)));
  }

  private Stream<DynamicTest> eachQuery(Consumer<Query> test) {
    return queries().stream()
        .map(query -> DynamicTest.dynamicTest(query.path(), () -> test.accept(query)));
  }

  @Test
  void knowsEveryQueryThatSaysMoreThanItsPath() {
    assertThat(queries()).hasSize(29);
  }

  /** Else it would be refused for something else when it is spoiled. */
  @TestFactory
  Stream<DynamicTest> takesTheQueryThatIsThenSpoiled() {
    return eachQuery(query -> {
      if (!query.streams()) {
        String cursorless = query.without("cursor");
        assertThat(NODE.get(CALLER, cursorless).statusCode()).as(cursorless).isNotEqualTo(400);
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> refusesEveryParameterThatIsSpoiled() {
    return eachQuery(query -> {
      for (RequestField field : query.parameters()) {
        for (String value : spoilt(field)) {
          refuses(query.without(field.name()) + field.name() + "=" + value, field.name());
        }
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> refusesEveryHeaderThatIsSpoiled() {
    return eachQuery(query -> {
      for (RequestField field : query.fields()) {
        if (field.fromHeader()) {
          for (String value : List.of("x", "-1", "1.5", "0x1", "99999999999999999999")) {
            refuses(query.without("cursor"), field.name(), field.name(), value);
          }
        }
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> refusesEveryParameterGivenTwice() {
    return eachQuery(query -> {
      for (RequestField field : query.parameters()) {
        String twice = field.name() + "=" + sound(field) + "&" + field.name() + "=" + sound(field);
        refuses(query.without(field.name()) + twice, field.name());
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> refusesEveryNeededParameterThatIsMissing() {
    return eachQuery(query -> {
      for (RequestField field : query.parameters()) {
        if (!field.optional()) {
          refuses(query.without(field.name()), field.name());
        }
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> refusesWhatItDoesNotKnowAndWhatIsNoText() {
    return eachQuery(query -> {
      refuses(query.without("cursor") + "Min-Position=1", "Min-Position");
      refuses(query.without("cursor") + "unknown=1", "unknown");
      refuses(query.without("cursor") + "unknown=%ff", null);
    });
  }

  @TestFactory
  Stream<DynamicTest> saysAllThatIsWrongAtOnce() {
    return eachQuery(query -> {
      String[] names = query.parameters().stream().map(RequestField::name).toArray(String[]::new);
      String all = Arrays.stream(names).map(name -> name + "=&").collect(Collectors.joining());
      refuses(query.path() + "?unknown=1&" + all, "unknown");
      for (String name : names) {
        refuses(query.path() + "?unknown=1&" + all, name);
      }
    });
  }

  private static List<String> spoilt(RequestField field) {
    List<String> values = new ArrayList<>(NOTHING);
    values.addAll(NO_TEXT);
    values.add("x".repeat(4001));
    if (!(field.type() instanceof Class<?> type)) {
      throw new AssertionError(field);
    }
    switch (type.getSimpleName()) {
      case "LocalDate" ->
          values.addAll(
              List.of("x", "2026-02-30", "2026-2-3", "20260203", "2026-02", "9999-01-01", "today"));
      case "Instant" ->
          values.addAll(List.of("x", "2026-03-29", "2026-03-29T22:30:00", "2026-03-29T25:00:00Z"));
      case "UUID" -> values.addAll(List.of("x", "1-1-1-1-1", ID + "x"));
      case "int", "Integer", "long", "Long" -> {
        values.addAll(List.of("x", "-1", "1.5", "0x1", "1e1", "01", "99999999999999999999"));
        field.range().ifPresent(range -> values.add(Long.toString(range.high() + 1)));
        field.range().ifPresent(range -> values.add(Long.toString(range.low() - 1)));
      }
      case "String" -> {
        if (field.longestText() == 200) {
          values.add("x".repeat(201));
        }
        if (!field.choices().isEmpty()) {
          values.addAll(List.of("x", sound(field).toUpperCase(java.util.Locale.ROOT)));
        }
      }
      default -> values.addAll(List.of("x", "0", sound(field).toLowerCase(java.util.Locale.ROOT)));
    }
    return values;
  }

  private static String sound(RequestField field) {
    if (!field.choices().isEmpty()) {
      return field.choices().getFirst();
    }
    Class<?> type = (Class<?>) field.type();
    return switch (type.getSimpleName()) {
      case "LocalDate" -> "2026-03-29";
      case "Instant" -> "2026-03-29T22:30:00%2B01:00";
      case "UUID" -> ID.toString();
      case "int", "Integer", "long", "Long" ->
          Long.toString(field.range().map(Between::low).orElse(1L));
      case "String" ->
          switch (field.name()) {
            case "marac" -> Northshire.MARAC;
            case "from", "to" -> "2026-03-29";
            default -> "police";
          };
      default -> ((Enum<?>) type.getEnumConstants()[0]).name();
    };
  }

  private static void refuses(String path, @Nullable String field, String... headers) {
    HttpResponse<String> answer = NODE.get(CALLER, path, headers);
    String shown = path.length() > 500 ? path.substring(0, 500) : path;
    assertThat(answer.statusCode()).as(shown).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = JsonMapper.shared().readTree(answer.body());
    assertThat(problem.get("code").asString()).as(shown).isEqualTo("malformed");
    if (field != null) {
      assertThat(problem.get("errors").values())
          .as(shown)
          .extracting(error -> error.get("field").asString(""))
          .contains(field);
    }
  }
}
