package org.maractracker.http.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.maractracker.events.PartialDate;
import org.maractracker.text.VisibleText;

/** Form of texts, in bodies and in addresses alike. */
public final class TextForm {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern INSTANT =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})");

  /** Nobody in a MARAC speaks of a year outside these two: a typing error is caught here. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2200;

  private TextForm() {}

  /**
   * Checks words: any characters but control characters (tab and line ends are allowed) and halves
   * of surrogate pairs.
   *
   * @param longest in code points, as JSON Schema and PostgreSQL count: an emoji is one
   */
  public static String words(String text, int longest) throws NotSuchAValue {
    if (text.codePointCount(0, text.length()) > longest) {
      throw new NotSuchAValue("This text is longer than %d characters.".formatted(longest));
    }
    if (!isClean(text)) {
      throw new NotSuchAValue("This text has control characters or broken characters in it.");
    }
    return text;
  }

  /**
   * Checks a name or a reference: words in which every character is seen, so that two that look
   * alike are spelled alike.
   */
  static String name(String text, int longest) throws NotSuchAValue {
    OptionalInt invisible = VisibleText.firstInvisible(words(text, longest));
    if (invisible.isPresent()) {
      throw new NotSuchAValue(
          "This has an invisible character in it (U+%04X). Type it anew, without."
              .formatted(invisible.getAsInt()));
    }
    return text;
  }

  /**
   * Returns whether a reader would see nothing: a description of zero-width spaces describes
   * nothing.
   */
  public static boolean isBlank(String text) {
    return text.codePoints().allMatch(TextForm::isUnseen);
  }

  private static boolean isUnseen(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || Character.getType(codePoint) == Character.FORMAT
        || VisibleText.isInvisible(codePoint);
  }

  public static boolean isClean(String text) {
    return text.codePoints().allMatch(TextForm::isClean);
  }

  private static boolean isClean(int codePoint) {
    return switch (codePoint) {
      case '\t', '\n', '\r' -> true;
      default ->
          !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
    };
  }

  static String slug(String text) throws NotSuchAValue {
    if (!Slugs.isSlug(text)) {
      throw new NotSuchAValue("This must be an id of letters, digits and dashes.");
    }
    return text;
  }

  static LocalDate day(String text) throws NotSuchAValue {
    try {
      if (DAY.matcher(text).matches()) {
        return within(LocalDate.parse(text));
      }
    } catch (DateTimeException e) {
      // It has the right form, but is no day of any calendar: refused below like any other.
    }
    throw new NotSuchAValue("This must be a day that exists, as 2026-11-22.");
  }

  static PartialDate partialDate(String text) throws NotSuchAValue {
    try {
      PartialDate date = PartialDate.parse(text);
      within(date.firstDay());
      return date;
    } catch (DateTimeException e) {
      throw new NotSuchAValue(
          "This must be a day, month or year that exists, as 2026-11-22, 2026-11 or 2026.");
    }
  }

  private static LocalDate within(LocalDate day) {
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw new DateTimeException("Outside the years of any MARAC");
    }
    return day;
  }

  /** An instant with its offset from UTC, by which it is the same everywhere. */
  static Instant instant(String text) throws NotSuchAValue {
    try {
      if (INSTANT.matcher(text).matches()) {
        return OffsetDateTime.parse(text).toInstant();
      }
    } catch (DateTimeException e) {
      // Of the right form, but no time of any day: refused below like any other.
    }
    throw new NotSuchAValue(
        "This must be an instant with Z or an offset, as 2026-03-29T22:30:00Z; in an address a plus"
            + " sign is escaped.");
  }

  static String oneOf(String text, List<String> choices) throws NotSuchAValue {
    if (!choices.contains(text)) {
      throw new NotSuchAValue("This must be one of " + String.join(", ", choices) + ".");
    }
    return text;
  }

  static UUID uuid(String text) throws NotSuchAValue {
    if (!Slugs.isUuid(text)) {
      throw new NotSuchAValue("This must be a UUID.");
    }
    return UUID.fromString(text);
  }

  static Object constant(String text, Class<?> type) throws NotSuchAValue {
    Object[] constants = type.getEnumConstants();
    return Arrays.stream(constants)
        .filter(constant -> ((Enum<?>) constant).name().equals(text))
        .findFirst()
        .orElseThrow(() -> new NotSuchAValue("This must be one of " + names(constants) + "."));
  }

  private static String names(Object[] constants) {
    return Arrays.stream(constants)
        .map(constant -> ((Enum<?>) constant).name())
        .collect(Collectors.joining(", "));
  }
}
