package org.maractracker.query.views.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.maractracker.events.EventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;

/**
 * Change of one field by an event.
 *
 * @param from its value before; null when it had none
 * @param to its value after; null when it has none any more
 */
record FieldChange(String field, JsonNode from, JsonNode to) {

  private static final JsonMapper JSON = EventJson.mapper();

  /** Fields that differ after every event, and are shown with the event anyway. */
  private static final Set<String> ALWAYS_DIFFERENT =
      Set.of("version", "position", "lastChangedAt");

  /** Returns the empty tree: the state before the first event. */
  static JsonNode nothing() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Returns a state or an event as a tree without nulls. */
  static JsonNode tree(Object value) {
    return JSON.valueToTree(value);
  }

  /** Returns the fields in which two states differ, by name; an empty list counts as none. */
  static List<FieldChange> between(JsonNode before, JsonNode after) {
    Set<String> fields = new TreeSet<>(before.propertyNames());
    fields.addAll(after.propertyNames());
    fields.removeAll(ALWAYS_DIFFERENT);
    List<FieldChange> changes = new ArrayList<>();
    for (String field : fields) {
      JsonNode from = value(before, field);
      JsonNode to = value(after, field);
      if (!from.equals(to)) {
        changes.add(new FieldChange(field, from, to));
      }
    }
    return List.copyOf(changes);
  }

  private static JsonNode value(JsonNode state, String field) {
    JsonNode value = state.get(field);
    return value == null || (value.isContainer() && value.isEmpty())
        ? NullNode.getInstance()
        : value;
  }
}
