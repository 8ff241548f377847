package org.maractracker.before;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One value that is not what it was.
 *
 * @param question which was asked, as it is written in the list of questions
 * @param where in the answer, as a JSON pointer
 * @param before what stood there
 * @param now what stands there; null when nothing does
 */
record Difference(String question, String where, JsonNode before, @Nullable JsonNode now) {

  private static final int SHOWN = 300;

  /**
   * Compares two answers. Fields may have been added to an object; a list has the same items in the
   * same order.
   */
  static List<Difference> between(String question, JsonNode before, JsonNode now) {
    List<Difference> found = new ArrayList<>();
    compare(question, "", before, now, found);
    return found;
  }

  private static void compare(
      String question,
      String where,
      JsonNode before,
      @Nullable JsonNode now,
      List<Difference> found) {
    if (now != null && before.isObject() && now.isObject()) {
      before
          .properties()
          .forEach(field -> {
            String name = field.getKey();
            compare(question, where + "/" + name, field.getValue(), now.get(name), found);
          });
    } else if (now != null && before.isArray() && now.isArray() && before.size() == now.size()) {
      for (int i = 0; i < before.size(); i++) {
        compare(question, where + "/" + i, before.get(i), now.get(i), found);
      }
    } else if (!before.equals(now)) {
      found.add(new Difference(question, where, before, now));
    }
  }

  @Override
  public String toString() {
    return "%s at %s%n  was %s%n  is  %s"
        .formatted(question, where, shown(before), now == null ? "not there" : shown(now));
  }

  /** A list by its length as well, as that is what usually differs. */
  private static String shown(JsonNode value) {
    String text = value.toString();
    String cut = text.length() > SHOWN ? text.substring(0, SHOWN) + " ..." : text;
    return value.isArray() ? value.size() + " items: " + cut : cut;
  }
}
