package org.maractracker.http.reading.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maractracker.http.reading.FieldPath;
import org.maractracker.http.reading.RequestField;
import org.maractracker.http.reading.RequestShape;
import org.maractracker.http.reading.TextForm;
import org.maractracker.problem.Fault;
import org.maractracker.problem.ProblemCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Flat tree of a query, for the walk that reads bodies. All is text in an address: what a number or
 * a truth is asked for is taken for one when it is written as one, and left as it is otherwise. A
 * parameter that is unknown, empty, given twice or no text is a fault: a filter silently ignored
 * shows somebody a list of actions they take for complete, or for another day's.
 */
final class QueryTree {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");
  private static final Set<Class<?>> NUMBERS =
      Set.of(int.class, Integer.class, long.class, Long.class);

  private final Map<String, RequestField> parameters = new HashMap<>();
  private final Set<String> given = new HashSet<>();
  private final ObjectNode node = JSON.objectNode();
  private final List<Fault> faults = new ArrayList<>();

  private QueryTree(RequestShape shape) {
    shape
        .flatFields()
        .filter(field -> !field.fromHeader())
        .forEach(field -> parameters.put(field.name(), field));
  }

  static QueryTree of(
      @Nullable String query, Function<String, @Nullable String> headers, RequestShape shape) {
    QueryTree tree = new QueryTree(shape);
    QueryString.of(query).forEach(tree::put);
    shape
        .flatFields()
        .filter(RequestField::fromHeader)
        .forEach(field -> tree.put(field, headers.apply(field.name())));
    return tree;
  }

  JsonNode node() {
    return node;
  }

  List<Fault> faults() {
    return faults;
  }

  private void put(QueryString.Pair pair) {
    RequestField field = parameters.get(pair.name());
    String fault = fault(field, pair);
    if (fault != null) {
      faults.add(new Fault(FieldPath.member(null, pair.name()), ProblemCode.MALFORMED, fault));
    } else if (field != null) {
      put(field, pair.value());
    }
  }

  private @Nullable String fault(@Nullable RequestField field, QueryString.Pair pair) {
    if (field == null) {
      return "There is no such parameter here.";
    }
    if (!given.add(pair.name())) {
      return "This parameter is given twice.";
    }
    if (TextForm.isBlank(pair.value())) {
      return "This parameter is empty; leave it out instead.";
    }
    return TextForm.isClean(pair.value())
        ? null
        : "This parameter has control or broken characters in it.";
  }

  private void put(RequestField field, @Nullable String text) {
    if (text != null && !(field.mayBeEmpty() && text.isBlank())) {
      node.set(field.name(), value(field, text));
    }
  }

  private static JsonNode value(RequestField field, String text) {
    if (field.type() instanceof Class<?> type) {
      if (NUMBERS.contains(type) && NUMBER.matcher(text).matches()) {
        return JSON.numberNode(Long.parseLong(text));
      }
      if ((type == boolean.class || type == Boolean.class) && text.matches("true|false")) {
        return JSON.booleanNode(Boolean.parseBoolean(text));
      }
    }
    return JSON.stringNode(text);
  }
}
