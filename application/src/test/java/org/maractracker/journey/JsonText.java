package org.maractracker.journey;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writes JSON for people: on one line as long as that fits the page. */
final class JsonText {

  private static final int WIDTH = 100;

  private JsonText() {}

  static String of(JsonNode node) {
    return of(node, "", 0);
  }

  private static String of(JsonNode node, String indent, int taken) {
    String line = inline(node);
    if (line.length() + taken <= WIDTH || !node.isContainer()) {
      return line;
    }
    String deeper = indent + "  ";
    return block(
        node, parts(node, field -> written(field, deeper), row -> row(row, deeper)), indent);
  }

  private record Field(String name, JsonNode value) {}

  private static String written(Field field, String indent) {
    String name = "\"" + field.name + "\": ";
    return name + of(field.value, indent, indent.length() + name.length() + 1);
  }

  private static String row(JsonNode row, String indent) {
    return of(row, indent, indent.length() + 1);
  }

  private static String inline(JsonNode node) {
    if (!node.isContainer()) {
      return node.toString();
    }
    List<String> parts =
        parts(node, field -> "\"" + field.name + "\": " + inline(field.value), JsonText::inline);
    String joined = String.join(", ", parts);
    return node.isObject() ? "{" + joined + "}" : "[" + joined + "]";
  }

  private static String block(JsonNode node, List<String> parts, String indent) {
    String joined =
        parts.stream().map(part -> indent + "  " + part).collect(Collectors.joining(",\n"));
    String open = node.isObject() ? "{\n" : "[\n";
    return open + joined + "\n" + indent + (node.isObject() ? "}" : "]");
  }

  private static List<String> parts(
      JsonNode node, Function<Field, String> field, Function<JsonNode, String> row) {
    Stream<String> parts =
        node.isObject()
            ? node.properties().stream()
                .map(each ->
                    each.getKey().equals(ShownJson.REST)
                        ? ShownJson.REST
                        : field.apply(new Field(each.getKey(), each.getValue())))
            : node.valueStream().map(each -> isRest(each) ? ShownJson.REST : row.apply(each));
    return parts.toList();
  }

  private static boolean isRest(JsonNode row) {
    return row.equals(JsonNodeFactory.instance.stringNode(ShownJson.REST));
  }
}
