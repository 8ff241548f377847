package org.maractracker.contract;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.maractracker.http.reading.RequestField;
import org.maractracker.http.reading.RequestShape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Field of a body, to be spoiled.
 *
 * @param path as refusals name it
 * @param parent finds the object or list it is in, in a fresh sample
 */
record Spot(String path, RequestField field, Type type, Finder parent, String name, int index) {

  JsonNode with(ObjectNode sample, JsonNode value) {
    if (parent.in(sample) instanceof ObjectNode object) {
      object.set(name, value);
    } else {
      ((ArrayNode) parent.in(sample)).set(index, value);
    }
    return sample;
  }

  boolean isEntry() {
    return index >= 0;
  }

  /** Every field of a body, and of what is in it. */
  static List<Spot> in(Class<?> body) {
    List<Spot> spots = new ArrayList<>();
    collect(body, "", sample -> sample, spots);
    return spots;
  }

  private static void collect(Class<?> record, String path, Finder here, List<Spot> spots) {
    for (RequestField field : RequestShape.of(record).fields()) {
      if (field.unwrapped()) {
        collect((Class<?>) field.type(), path, here, spots);
        continue;
      }
      String name = field.name();
      spots.add(new Spot(path + name, field, field.type(), here, name, -1));
      inside(field, field.type(), path + name, sample -> here.in(sample).get(name), spots);
    }
  }

  private static void inside(
      RequestField field, Type type, String path, Finder here, List<Spot> spots) {
    if (type instanceof ParameterizedType list) {
      Type entry = list.getActualTypeArguments()[0];
      spots.add(new Spot(path + "[0]", field, entry, here, "", 0));
      inside(field, entry, path + "[0]", sample -> here.in(sample).get(0), spots);
    } else if (type instanceof Class<?> record && record.isRecord()) {
      collect(record, path + ".", here, spots);
    }
  }

  interface Finder {
    JsonNode in(JsonNode sample);
  }
}
