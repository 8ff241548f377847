package org.maractracker.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON as a document shows it. Three dots at the end of an object or a list leave the rest out; all
 * else must be there, and nothing more.
 */
final class ShownJson {

  static final String REST = "...";

  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern REST_OF_OBJECT = Pattern.compile("\\.\\.\\.(\\s*\\})");
  private static final Pattern REST_OF_LIST = Pattern.compile("\\.\\.\\.(\\s*\\])");

  private final Names names;
  private final List<String> differences = new ArrayList<>();

  ShownJson(Names names) {
    this.names = names;
  }

  static JsonNode read(String text) {
    String object = REST_OF_OBJECT.matcher(text).replaceAll("\"...\": null$1");
    return JSON.readTree(REST_OF_LIST.matcher(object).replaceAll("\"...\"$1"));
  }

  /** What differs from the document, and where; names get their values on the way. */
  List<String> differences(JsonNode shown, JsonNode answered) {
    compare("", shown, answered);
    return differences;
  }

  private void compare(String at, JsonNode shown, JsonNode answered) {
    if (shown.isObject() && answered.isObject()) {
      compareObjects(at, shown, answered);
    } else if (shown.isArray() && answered.isArray()) {
      compareLists(at, shown, answered);
    } else if (shown.isString() && answered.isString()) {
      compareTexts(at, shown.asString(), answered.asString());
    } else if (!shown.equals(answered)) {
      differences.add(at + ": shown " + shown + ", answered " + answered);
    }
  }

  private void compareObjects(String at, JsonNode shown, JsonNode answered) {
    for (Map.Entry<String, JsonNode> field : shown.properties()) {
      if (!field.getKey().equals(REST)) {
        compare(at + "/" + field.getKey(), field.getValue(), answered.path(field.getKey()));
      }
    }
    if (!shown.has(REST)) {
      answered.propertyNames().stream()
          .filter(name -> !shown.has(name))
          .forEach(name -> differences.add(at + "/" + name + ": not shown"));
    }
  }

  private void compareLists(String at, JsonNode shown, JsonNode answered) {
    int rows = rows(shown);
    if (answered.size() < rows || (answered.size() > rows && !endsInRest(shown))) {
      differences.add(at + ": shown " + rows + " rows, answered " + answered.size());
    }
    for (int i = 0; i < Math.min(rows, answered.size()); i++) {
      compare(at + "/" + i, shown.get(i), answered.get(i));
    }
  }

  private void compareTexts(String at, String shown, String answered) {
    if (names.isNew(shown)) {
      names.bind(shown, answered);
    } else if (!names.expand(shown).equals(answered)) {
      differences.add(at + ": shown " + shown + ", answered " + names.abbreviate(answered));
    }
  }

  private static boolean endsInRest(JsonNode list) {
    return !list.isEmpty() && list.get(list.size() - 1).asString("").equals(REST);
  }

  private static int rows(JsonNode list) {
    return endsInRest(list) ? list.size() - 1 : list.size();
  }

  /** The answer as the document should show it: what was left out stays out. */
  JsonNode renewed(JsonNode shown, JsonNode answered) {
    if (answered.isObject()) {
      return renewedObject(shown, answered);
    }
    if (answered.isArray()) {
      return renewedList(shown, answered);
    }
    return answered.isString()
        ? JsonNodeFactory.instance.stringNode(names.abbreviate(answered.asString()))
        : answered;
  }

  private ObjectNode renewedObject(JsonNode shown, JsonNode answered) {
    ObjectNode renewed = JsonNodeFactory.instance.objectNode();
    (shown.has(REST) ? shown : answered)
        .propertyNames().stream()
            .filter(answered::has)
            .forEach(name -> renewed.set(name, renewed(shown.path(name), answered.path(name))));
    if (shown.has(REST)) {
      renewed.putNull(REST);
    }
    return renewed;
  }

  private ArrayNode renewedList(JsonNode shown, JsonNode answered) {
    ArrayNode renewed = JsonNodeFactory.instance.arrayNode();
    int rows = endsInRest(shown) ? Math.min(rows(shown), answered.size()) : answered.size();
    for (int i = 0; i < rows; i++) {
      renewed.add(renewed(shown.path(Math.min(i, Math.max(rows(shown) - 1, 0))), answered.get(i)));
    }
    return endsInRest(shown) ? renewed.add(REST) : renewed;
  }
}
