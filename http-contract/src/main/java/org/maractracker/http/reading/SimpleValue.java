package org.maractracker.http.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.maractracker.events.PartialDate;
import tools.jackson.databind.JsonNode;

/**
 * A text, a truth, a whole number, a date, an instant, a UUID or an enum's name; never one for
 * another.
 */
final class SimpleValue {

  private SimpleValue() {}

  static Object read(JsonNode node, RequestField field, Class<?> type) throws NotSuchAValue {
    if (type == boolean.class || type == Boolean.class) {
      return truth(node);
    }
    if (type == int.class || type == Integer.class) {
      return Math.toIntExact(number(node, field, Integer.MIN_VALUE, Integer.MAX_VALUE));
    }
    if (type == long.class || type == Long.class) {
      return number(node, field, Long.MIN_VALUE, Long.MAX_VALUE);
    }
    if (!node.isString()) {
      throw new NotSuchAValue("This must be a text in quotes.");
    }
    return text(node.stringValue(), field, type);
  }

  private static Object text(String text, RequestField field, Class<?> type) throws NotSuchAValue {
    if (type == String.class && !field.choices().isEmpty()) {
      return TextForm.oneOf(text, field.choices());
    }
    if (type == String.class) {
      return words(text, field);
    }
    if (type == LocalDate.class) {
      return TextForm.day(text);
    }
    if (type == PartialDate.class) {
      return TextForm.partialDate(text);
    }
    if (type == Instant.class) {
      return TextForm.instant(text);
    }
    if (type == UUID.class) {
      return TextForm.uuid(text);
    }
    if (type.isEnum()) {
      return TextForm.constant(text, type);
    }
    throw new IllegalArgumentException("A request cannot carry a " + type);
  }

  private static String words(String text, RequestField field) throws NotSuchAValue {
    if (field.slug()) {
      return TextForm.slug(text);
    }
    return field.visible()
        ? TextForm.name(text, field.longestText())
        : TextForm.words(text, field.longestText());
  }

  private static boolean truth(JsonNode node) throws NotSuchAValue {
    if (!node.isBoolean()) {
      throw new NotSuchAValue("This must be true or false.");
    }
    return node.booleanValue();
  }

  private static long number(JsonNode node, RequestField field, long least, long most)
      throws NotSuchAValue {
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      throw new NotSuchAValue("This must be a whole number.");
    }
    long low = field.range().map(Between::low).orElse(least);
    long high = field.range().map(Between::high).orElse(most);
    long number = node.longValue();
    if (number < low || number > high) {
      throw new NotSuchAValue("This must be a whole number from %d to %d.".formatted(low, high));
    }
    return number;
  }
}
