package org.maractracker.query.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names as a reader likes to see them: {@code completedInTime} is "Completed in time". */
final class Words {

  private static final Pattern CAPITAL = Pattern.compile("([a-z])([A-Z])");

  private Words() {}

  static String of(String name) {
    String spaced =
        (name.equals(name.toUpperCase(Locale.ROOT))
                ? name.replace('_', ' ')
                : CAPITAL.matcher(name).replaceAll("$1 $2"))
            .toLowerCase(Locale.ROOT);
    return spaced.isEmpty()
        ? spaced
        : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
  }

  /** Which of several things a count is of; abbreviations stay as they are. */
  static String ofKey(String key) {
    return key.equals("MAPPA") || key.equals("MATAC") ? key : of(key);
  }

  static String details(Map<String, Object> details) {
    return details.entrySet().stream()
        .map(detail -> of(detail.getKey()) + ": " + value(detail.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static String value(Object value) {
    return switch (value) {
      case Boolean yes -> yes ? "yes" : "no";
      case Enum<?> name -> ofKey(name.name()).toLowerCase(Locale.ROOT);
      case List<?> none when none.isEmpty() -> "none";
      case List<?> some ->
          some.stream().map(each -> value((Object) each)).collect(Collectors.joining(", "));
      case Map<?, ?> each ->
          each.values().stream().map(part -> value((Object) part)).collect(Collectors.joining(" "));
      default -> value.toString();
    };
  }
}
