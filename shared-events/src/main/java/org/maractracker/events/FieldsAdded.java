package org.maractracker.events;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Step to a form that has more fields, of which the form before says nothing: what was stored
 * earlier is read with none of them.
 *
 * @param event the event's logical name
 * @param from the revision without the fields
 * @param names the fields that the next revision has and this one has not
 */
record FieldsAdded(String event, int from, List<String> names) implements Upcaster {

  FieldsAdded {
    names = List.copyOf(names);
  }

  /**
   * @throws IllegalArgumentException when it has what only the next form has: then it is neither
   */
  @Override
  public ObjectNode up(ObjectNode earlier) {
    if (names.stream().anyMatch(earlier::has)) {
      throw new IllegalArgumentException(
          "%s, revision %d, has none of %s".formatted(event, from, names));
    }
    return earlier;
  }

  @Override
  public ObjectNode down(ObjectNode later) {
    later.remove(names);
    return later;
  }
}
