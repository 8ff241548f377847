package org.maractracker.contract;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.UUID;
import org.maractracker.events.PartialDate;
import org.maractracker.http.reading.Between;
import org.maractracker.http.reading.RequestField;
import org.maractracker.http.reading.RequestShape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sound body for a request record, with every field filled. */
final class Sample {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Sample() {}

  static ObjectNode of(Class<?> record) {
    ObjectNode sample = JsonMapper.shared().createObjectNode();
    fill(sample, record);
    return sample;
  }

  private static void fill(ObjectNode sample, Class<?> record) {
    for (RequestField field : RequestShape.of(record).fields()) {
      if (field.unwrapped()) {
        fill(sample, (Class<?>) field.type());
      } else {
        sample.set(field.name(), value(field, field.type()));
      }
    }
  }

  private static JsonNode value(RequestField field, Type type) {
    return switch (type) {
      case ParameterizedType list ->
          JSON.arrayNode().add(value(field, list.getActualTypeArguments()[0]));
      case Class<?> record when record.isRecord() -> of(record);
      case Class<?> constants when constants.isEnum() ->
          JSON.stringNode(((Enum<?>) constants.getEnumConstants()[0]).name());
      case Class<?> simple -> simple(field, simple);
      default -> throw new AssertionError(type);
    };
  }

  private static JsonNode simple(RequestField field, Class<?> type) {
    if (type == boolean.class || type == Boolean.class) {
      return JSON.booleanNode(true);
    }
    if (type == int.class || type == Integer.class || type == Long.class) {
      return JSON.numberNode(field.range().map(Between::low).orElse(1L));
    }
    if (type == LocalDate.class || type == PartialDate.class) {
      return JSON.stringNode("2026-11-20");
    }
    if (type == UUID.class) {
      return JSON.stringNode(CommandHttp.MEETING.toString());
    }
    return JSON.stringNode(text(field.name()));
  }

  private static String text(String field) {
    return switch (field) {
      case "timeZone" -> "Europe/Dublin";
      case "subPrinciple" -> "6.4";
      case "mailbox", "coordinatorMailbox", "steeringGroupMailbox" -> "marac@police.example";
      default -> "police";
    };
  }
}
