package org.maractracker.query.model.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.maractracker.events.PartialDate;

/** Formatter of days, instants and enumerations as people write them. */
public final class InWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
  private static final DateTimeFormatter SHORT_MONTH =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

  private InWords() {}

  /** Returns {@code 2 March 2026}. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** Returns {@code 2 March 2026}, {@code March 2026} or {@code 2026}: as precisely as is known. */
  public static String date(PartialDate date) {
    return switch (date.toString().length()) {
      case 10 -> DAY.format(date.firstDay());
      case 7 -> MONTH.format(date.firstDay());
      default -> date.toString();
    };
  }

  /** Returns {@code on 2 March 2026}, {@code in March 2026} or {@code in 2026}. */
  public static String when(PartialDate date) {
    return (date.imprecise() ? "in " : "on ") + date(date);
  }

  /** Returns {@code 2 March 2026, 14:05}, in that zone. */
  public static String minute(Instant instant, ZoneId zone) {
    return MINUTE.format(instant.atZone(zone));
  }

  /** Returns {@code 2 Mar 2026}, which fits into a column. */
  public static String shortDay(LocalDate day) {
    return SHORT_DAY.format(day);
  }

  /** Returns {@code 2 Mar 2026}, {@code Mar 2026} or {@code 2026}: as precisely as is known. */
  public static String shortDate(PartialDate date) {
    return switch (date.toString().length()) {
      case 10 -> shortDay(date.firstDay());
      case 7 -> SHORT_MONTH.format(date.firstDay());
      default -> date.toString();
    };
  }

  /** Returns a MARAC's name, which may say already what it is, as {@code Northshire MARAC}. */
  public static String marac(String name) {
    return name.toUpperCase(Locale.ROOT).contains("MARAC") ? name : name + " MARAC";
  }

  /** Returns {@code ADULT_VICTIM} as {@code adult victim}. */
  public static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Returns {@code ADULT_VICTIM} as {@code Adult victim}. */
  public static String title(Enum<?> constant) {
    return capital(name(constant));
  }

  public static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
