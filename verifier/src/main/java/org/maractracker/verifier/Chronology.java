package org.maractracker.verifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Check of the chronology that people read against the events it was made from. */
final class Chronology {

  /** References of a row to its event: all three must be the event's own. */
  private record Row(String position, String eventId, String recordedAt) {}

  private Chronology() {}

  /**
   * Checks that each row is one of the events, and that both formats have the same rows.
   *
   * @return how many rows there are
   */
  static int check(Bundle bundle, Events events) throws DoesNotHold {
    List<Row> table = rows(bundle, "chronology.csv", Chronology::csv);
    List<Row> tree = rows(bundle, "chronology.json", Chronology::json);
    Map<String, Row> known = new HashMap<>();
    for (Leaf leaf : events.leaves()) {
      String position = Long.toString(leaf.position());
      known.put(position, new Row(position, leaf.eventId(), leaf.recordedAt()));
    }
    checkRows("chronology.csv", table, known);
    checkRows("chronology.json", tree, known);
    if (!table.equals(tree)) {
      throw new DoesNotHold("chronology.csv and chronology.json do not tell the same events.");
    }
    return table.size();
  }

  private static void checkRows(String name, List<Row> rows, Map<String, Row> known)
      throws DoesNotHold {
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).equals(known.get(rows.get(i).position()))) {
        throw new DoesNotHold("Row %d of %s is none of the events.".formatted(i + 1, name));
      }
    }
  }

  /** Reader of rows in a text; returns null when it finds none. */
  private interface Reading {
    @Nullable List<Row> of(String text);
  }

  private static List<Row> rows(Bundle bundle, String name, Reading reading) throws DoesNotHold {
    String text = Forms.text(bundle.entry(name));
    List<Row> rows = text == null ? null : reading.of(text);
    if (rows == null) {
      throw new DoesNotHold(name + " cannot be read as a chronology.");
    }
    return rows;
  }

  private static @Nullable List<Row> csv(String text) {
    List<List<String>> lines = Csv.read(text.startsWith("\ufeff") ? text.substring(1) : text);
    if (lines == null || lines.isEmpty()) {
      return null;
    }
    List<String> head = lines.get(0);
    int position = head.indexOf("Position");
    int eventId = head.indexOf("Event id");
    int recordedAt = head.indexOf("Recorded at");
    if (position < 0 || eventId < 0 || recordedAt < 0) {
      return null;
    }
    List<Row> rows = new ArrayList<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      if (line.size() != head.size()) {
        return null;
      }
      rows.add(new Row(line.get(position), line.get(eventId), line.get(recordedAt)));
    }
    return rows;
  }

  private static @Nullable List<Row> json(String text) {
    Object document = Json.read(text);
    Object listed = document instanceof Map<?, ?> object ? object.get("rows") : null;
    if (!(listed instanceof List<?> list)) {
      return null;
    }
    List<Row> rows = new ArrayList<>();
    for (Object one : list) {
      if (!(one instanceof Map<?, ?> row)
          || !(row.get("position") instanceof Long position)
          || !(row.get("eventId") instanceof String eventId)
          || !(row.get("recordedAt") instanceof String recordedAt)) {
        return null;
      }
      rows.add(new Row(position.toString(), eventId, recordedAt));
    }
    return rows;
  }
}
