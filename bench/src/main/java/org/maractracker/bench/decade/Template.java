package org.maractracker.bench.decade;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Template of stored JSON, cut where tellings differ: at ids, days, months, the MARAC's slug, a
 * case's reference and the position an addendum is about. It is cut once and filled often.
 */
final class Template {

  private static final Pattern CUTS =
      Pattern.compile(
          "(?<id>\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b)"
              + "|(?<=\")(?<day>\\d{4}-\\d{2}-\\d{2})(?=\")"
              + "|(?<=\")(?<month>\\d{4}-\\d{2})(?=\")"
              + "|(?<=\"maracId\":\")(?<marac>[^\"]+)(?=\")"
              + "|(?<=\"reference\":\")(?<reference>[^\"]+)(?=\")"
              + "|(?<=\"aboutPosition\":)(?<position>\\d+)");

  private final List<Part> parts;

  private Template(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  private sealed interface Part {
    @SuppressWarnings("ArrayRecordComponent") // private, and never changed
    record Same(byte[] bytes) implements Part {}

    record Id(UUID id) implements Part {}

    record Day(LocalDate day) implements Part {}

    record Month(YearMonth month) implements Part {}

    record Marac() implements Part {}

    record Reference(String reference) implements Part {}

    record Position(long position) implements Part {}
  }

  static Template of(byte[] json) {
    String text = new String(json, UTF_8);
    List<Part> parts = new ArrayList<>();
    Matcher cut = CUTS.matcher(text);
    int from = 0;
    while (cut.find()) {
      parts.add(new Part.Same(text.substring(from, cut.start()).getBytes(UTF_8)));
      parts.add(part(cut));
      from = cut.end();
    }
    parts.add(new Part.Same(text.substring(from).getBytes(UTF_8)));
    return new Template(parts);
  }

  private static Part part(Matcher cut) {
    String text = cut.group();
    if (cut.group("id") != null) {
      return new Part.Id(UUID.fromString(text));
    } else if (cut.group("day") != null) {
      return new Part.Day(LocalDate.parse(text));
    } else if (cut.group("month") != null) {
      return new Part.Month(YearMonth.parse(text));
    } else if (cut.group("marac") != null) {
      return new Part.Marac();
    } else if (cut.group("reference") != null) {
      return new Part.Reference(text);
    }
    return new Part.Position(Long.parseLong(text));
  }

  /** Returns the positions in it. */
  List<Long> positions() {
    return parts.stream()
        .filter(Part.Position.class::isInstance)
        .map(part -> ((Part.Position) part).position())
        .toList();
  }

  /**
   * Returns the JSON of this telling.
   *
   * @param position returns the position in this telling of an earlier event of the year
   */
  byte[] tell(Telling telling, LongUnaryOperator position) {
    ByteArrayOutputStream told = new ByteArrayOutputStream(512);
    for (Part part : parts) {
      told.writeBytes(bytes(part, telling, position));
    }
    return told.toByteArray();
  }

  private static byte[] bytes(Part part, Telling telling, LongUnaryOperator position) {
    return switch (part) {
      case Part.Same same -> same.bytes();
      case Part.Id id -> telling.id(id.id()).toString().getBytes(UTF_8);
      case Part.Day day -> telling.day(day.day()).toString().getBytes(UTF_8);
      case Part.Month month -> telling.month(month.month()).toString().getBytes(UTF_8);
      case Part.Marac() -> telling.maracId().getBytes(UTF_8);
      case Part.Reference reference -> telling.reference(reference.reference()).getBytes(UTF_8);
      case Part.Position about ->
          Long.toString(position.applyAsLong(about.position())).getBytes(UTF_8);
    };
  }
}
