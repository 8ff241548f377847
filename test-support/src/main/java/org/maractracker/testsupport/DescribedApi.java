package org.maractracker.testsupport;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Checks of an OpenAPI document: that people who know the trade and no Java find their way in it.
 */
public final class DescribedApi {

  private static final Pattern OPERATION_ID = Pattern.compile("[a-z]+([A-Z][a-z]+)+");
  private static final Pattern SCHEMA = Pattern.compile("([A-Z][a-z]+|MARAC|SMART)+");

  /** What Java programs call the things they hand over. */
  private static final Pattern OF_JAVA =
      Pattern.compile(
          "Page|.*(Row|Item|Response|Request|Answer|Dto|Impl|Fields|Body|Data|Details|Info|Entry"
              + "|Holder|Record|Object|Enum|Map|Result|Node|Emitter)(Page)?");

  private final JsonNode document;
  private final List<String> wrong = new ArrayList<>();

  private DescribedApi(JsonNode document) {
    this.document = document;
  }

  /**
   * What is wrong with it; empty when every operation has a name of its own, a summary, a
   * description and one of the document's tags, every parameter of a query a description, and every
   * schema a name that is not Java's.
   */
  public static List<String> faults(JsonNode document) {
    DescribedApi api = new DescribedApi(document);
    api.checkOperations();
    document
        .at("/components/schemas")
        .propertyNames()
        .forEach(name -> api.check(isForPeople(name), "schema " + name));
    return api.wrong;
  }

  private static boolean isForPeople(String name) {
    return SCHEMA.matcher(name).matches() && !OF_JAVA.matcher(name).matches();
  }

  private void checkOperations() {
    Set<String> tags = new HashSet<>();
    document.get("tags").values().forEach(tag -> tags.add(tag.get("name").asString()));
    Set<String> ids = new HashSet<>();
    document
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(operation ->
                    checkOperation(
                        operation.getKey() + " " + path.getKey(),
                        operation.getValue(),
                        tags,
                        ids)));
  }

  private void checkOperation(String at, JsonNode operation, Set<String> tags, Set<String> ids) {
    String id = text(operation, "operationId");
    check(OPERATION_ID.matcher(id).matches(), at + ": operationId " + id);
    check(ids.add(id), at + ": the operationId of another, " + id);
    check(!text(operation, "summary").isBlank(), at + ": no summary");
    check(!text(operation, "description").isBlank(), at + ": no description");
    check(
        operation.path("tags").size() == 1
            && tags.contains(operation.get("tags").get(0).asString()),
        at + ": tags " + operation.path("tags"));
    operation
        .path("parameters")
        .values()
        .forEach(parameter ->
            check(
                text(parameter, "in").equals("path") || !text(parameter, "description").isBlank(),
                at + ": no description of " + text(parameter, "name")));
  }

  private static String text(JsonNode node, String member) {
    return node.path(member).asString("");
  }

  private void check(boolean right, String fault) {
    if (!right) {
      wrong.add(fault);
    }
  }
}
