package org.maractracker.query.documents.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Formatter of names for readers: {@code completedInTime} becomes "Completed in time". */
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

  /** Returns the words for the thing that a count is of; abbreviations stay as they are. */
  static String ofKey(String key) {
    return key.equals("MAPPA") || key.equals("MATAC") ? key : of(key);
  }

  static String details(Map<String, Object> details) {
    return details(details, id -> null);
  }

  /**
   * Returns a row's details as one line.
   *
   * @param named returns a reader's name for an id; null for an unknown one
   */
  static String details(Map<String, Object> details, Function<UUID, @Nullable String> named) {
    return details.entrySet().stream()
        .map(detail -> label(detail.getKey()) + ": " + value(detail.getValue(), named))
        .collect(Collectors.joining("; "));
  }

  private static String label(String name) {
    return switch (name) {
      case "actionIds" -> "Actions";
      case "minutedAtMeetingId" -> "Minuted at";
      case "leadAgencyId" -> "Lead";
      default -> of(name);
    };
  }

  private static String value(Object value, Function<UUID, @Nullable String> named) {
    return switch (value) {
      case Boolean yes -> yes ? "yes" : "no";
      case Enum<?> name -> ofKey(name.name());
      case UUID id -> Objects.requireNonNullElse(named.apply(id), id.toString());
      case List<?> none when none.isEmpty() -> "none";
      case List<?> some -> each(some, named);
      case Map<?, ?> partner ->
          partner.get("agencyId")
              + (Boolean.TRUE.equals(partner.get("confirmed")) ? " (confirmed)" : " (unconfirmed)");
      default -> value.toString();
    };
  }

  private static String each(List<?> values, Function<UUID, @Nullable String> named) {
    return values.stream()
        .map(each -> each instanceof String field ? field(field) : value((Object) each, named))
        .collect(Collectors.joining(", "));
  }

  private static String field(String name) {
    return switch (name) {
      case "successCriteria" -> "a measure of success";
      case "dueOn" -> "a due date";
      case "responsibleAgencyId" -> "an agency";
      case "riskIds" -> "a risk it is for";
      case "capacityConfirmed" -> "confirmed capacity";
      default -> name;
    };
  }
}
