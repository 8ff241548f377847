package org.maractracker.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.maractracker.contract.Commands.Address;
import org.maractracker.events.PartialDate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every command with every field spoiled in every way: refused, the field named, and nothing sent
 * on. The commands and their fields are found by reflection, so that a new one is tested too.
 */
@CommandHttpSlice
class MalformedCommandsTest {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Text that stands for an escape that no Java string could carry into UTF-8. */
  private static final String HALF_A_PAIR = "HALF";

  private static final JsonMapper MAPPER = JsonMapper.shared();

  @Autowired WebApplicationContext context;
  @Autowired FakeDispatcher dispatcher;

  private Commands commands;

  @BeforeEach
  void connect() {
    commands = new Commands(context);
    dispatcher.forget();
  }

  @Test
  void knowsEveryCommandOfTheContractAndLocalPractice() {
    assertThat(commands.all()).hasSize(49 + 1);
  }

  @TestFactory
  Stream<DynamicTest> acceptsTheSampleThatIsThenSpoiled() {
    return eachCommand(address -> {
      MockHttpServletResponse answer =
          commands.send(address.method(), address.path(), Sample.of(address.body()).toString());
      assertThat(answer.getStatus()).as(body(answer)).isBetween(200, 201);
      assertThat(dispatcher.sent()).hasSize(1);
      dispatcher.forget();
    });
  }

  @TestFactory
  Stream<DynamicTest> refusesEveryFieldThatIsSpoiled() {
    return eachCommand(address -> {
      for (Spot spot : Spot.in(address.body())) {
        spoilt(spot).forEach(value -> refuses(address, spot, value));
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> refusesEveryRequiredFieldThatIsMissingOrNull() {
    return eachCommand(address -> {
      for (Spot spot : Spot.in(address.body())) {
        if (!spot.field().optional() && !spot.isEntry()) {
          refuses(address, spot, JSON.nullNode());
          ObjectNode sample = Sample.of(address.body());
          ((ObjectNode) spot.parent().in(sample)).remove(spot.name());
          refuses(address, spot.path(), bytes(sample.toString()));
        }
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> refusesEveryFieldGivenTwice() {
    return eachCommand(address -> {
      for (Spot spot : Spot.in(address.body())) {
        if (!spot.isEntry()) {
          ObjectNode sample = Sample.of(address.body());
          ((ObjectNode) spot.parent().in(sample)).set("PLACE", JSON.numberNode(1));
          String twice = sample.toString().replace("\"PLACE\":1", "\"" + spot.name() + "\":1");
          refuses(address, spot.path(), bytes(twice));
        }
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> refusesBytesThatAreNotUtf8InEveryText() {
    return eachCommand(address -> {
      for (Spot spot : Spot.in(address.body())) {
        if (spot.type() == String.class) {
          JsonNode broken = spot.with(Sample.of(address.body()), JSON.stringNode("é"));
          refuses(address, null, broken.toString().getBytes(StandardCharsets.ISO_8859_1));
        }
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> refusesBodiesThatAreBrokenAsAWhole() {
    return eachCommand(address -> {
      String sound = Sample.of(address.body()).toString();
      for (String broken :
          List.of(
              "[" + sound + "]",
              sound + sound,
              sound.substring(0, sound.length() - 1),
              "null",
              "\"\"",
              "5",
              " ",
              "{",
              "{\"a\":".repeat(500) + "1" + "}".repeat(500),
              "[".repeat(20_000),
              "{\"unknown\":1," + sound.substring(1),
              "{\"unknown\":{\"x\":[{}]}," + sound.substring(1))) {
        refuses(address, null, bytes(broken));
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> refusesBodiesThatAreTooLong() {
    return eachCommand(address -> {
      byte[] long_ = bytes(" ".repeat(512 * 1024) + Sample.of(address.body()));
      MockHttpServletResponse answer =
          commands.send(Commands.BOTH, address.method(), address.path(), long_);
      assertThat(answer.getStatus()).isEqualTo(413);
      assertThat(dispatcher.sent()).isEmpty();
    });
  }

  private Stream<DynamicTest> eachCommand(Consumer<Address> test) {
    return commands.all().stream()
        .map(address ->
            DynamicTest.dynamicTest(
                address.toString(),
                () -> {
                  dispatcher.forget();
                  test.accept(address);
                }));
  }

  /**
   * Returns what a field must not be: every other type of value, and too much or the wrong of its
   * own.
   */
  private static List<JsonNode> spoilt(Spot spot) {
    List<JsonNode> values = new ArrayList<>();
    Type type = spot.type();
    boolean list = type instanceof ParameterizedType;
    boolean record = type instanceof Class<?> c && c.isRecord();
    boolean truth = type == boolean.class || type == Boolean.class;
    boolean number = type == int.class || type == Integer.class || type == Long.class;
    boolean text = type == String.class;
    if (!list) {
      values.add(JSON.arrayNode());
      values.add(JSON.arrayNode().add("police"));
    }
    if (!record) {
      values.add(JSON.objectNode());
      values.add(MAPPER.readTree("{\"a\":".repeat(9) + "1" + "}".repeat(9)));
    }
    if (!truth) {
      values.add(JSON.booleanNode(true));
    }
    if (!number) {
      values.add(JSON.numberNode(5));
    }
    values.add(JSON.numberNode(1.5));
    if (!text) {
      values.add(JSON.stringNode("x"));
      values.add(JSON.stringNode(""));
    }
    if (spot.isEntry()) {
      values.add(JSON.nullNode());
    }
    if (text) {
      values.add(JSON.stringNode("x".repeat(4001)));
      for (String bad : List.of("\u0000", "\u0007", "\u001b", "\u007f", "\u0085", HALF_A_PAIR)) {
        values.add(JSON.stringNode("a" + bad));
      }
    }
    if (text && spot.field().longestText() == 200) {
      values.add(JSON.stringNode("x".repeat(201)));
    }
    if (type == LocalDate.class || type == PartialDate.class) {
      for (String bad :
          List.of("2026-02-30", "2026-13-01", "2026-00", "26-11-20", "20/11/2026", "9999-01-01")) {
        values.add(JSON.stringNode(bad));
      }
    }
    if (type == UUID.class) {
      values.add(JSON.stringNode("1-1-1-1-1"));
      values.add(JSON.stringNode(CommandHttp.MEETING + "x"));
    }
    if (list) {
      ArrayNode many = JSON.arrayNode();
      for (int i = 0; i <= spot.field().longestList(); i++) {
        many.add("x");
      }
      values.add(many);
    }
    return values;
  }

  private void refuses(Address address, Spot spot, JsonNode value) {
    JsonNode body = spot.with(Sample.of(address.body()), value);
    refuses(address, spot.path(), bytes(body.toString()));
  }

  private void refuses(Address address, @Nullable String field, byte[] body) {
    MockHttpServletResponse answer =
        commands.send(Commands.BOTH, address.method(), address.path(), body);
    String said = new String(body, StandardCharsets.UTF_8);
    String shown = said.length() > 500 ? said.substring(0, 500) : said;
    assertThat(answer.getStatus()).as(shown).isEqualTo(400);
    assertThat(answer.getContentType()).isEqualTo("application/problem+json");
    if (field != null) {
      assertThat(MAPPER.readTree(body(answer)).get("errors").values())
          .as(shown)
          .extracting(error -> error.get("field").asString(""))
          .anyMatch(named ->
              named.equals(field)
                  || named.startsWith(field + ".")
                  || named.startsWith(field + "["));
    }
    assertThat(dispatcher.sent()).isEmpty();
  }

  private static byte[] bytes(String text) {
    return text.replace(HALF_A_PAIR, "\\ud83d").getBytes(StandardCharsets.UTF_8);
  }

  private static String body(MockHttpServletResponse answer) {
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
