package org.maractracker.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.regex.Pattern;

/**
 * Date as precise as it is known: a day {@code 2018-04-22}, a month {@code 2018-05} or a year
 * {@code 2018}. Reviews often know no more than a month, and a day that nobody knows must not be
 * invented.
 */
public final class PartialDate {

  private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

  /** A {@link LocalDate}, {@link YearMonth} or {@link Year}. */
  private final Temporal known;

  private PartialDate(Temporal known) {
    this.known = known;
  }

  public static PartialDate of(LocalDate day) {
    return new PartialDate(day);
  }

  public static PartialDate of(YearMonth month) {
    return new PartialDate(month);
  }

  public static PartialDate of(Year year) {
    return new PartialDate(year);
  }

  /**
   * Reads {@code yyyy-MM-dd}, {@code yyyy-MM} or {@code yyyy}.
   *
   * @throws DateTimeException when the text has another form, or names a day or month that does not
   *     exist
   */
  @JsonCreator
  public static PartialDate parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new DateTimeException("Not a day, month or year: " + text.length() + " characters");
    }
    return switch (text.length()) {
      case 10 -> of(LocalDate.parse(text));
      case 7 -> of(YearMonth.parse(text));
      default -> of(Year.parse(text));
    };
  }

  /** Returns the first day it can have been: the day itself, or the first of the month or year. */
  public LocalDate firstDay() {
    return switch (known) {
      case YearMonth month -> month.atDay(1);
      case Year year -> year.atDay(1);
      default -> LocalDate.from(known);
    };
  }

  /** Returns the last day it can have been: the day itself, or the last of the month or year. */
  public LocalDate lastDay() {
    return switch (known) {
      case YearMonth month -> month.atEndOfMonth();
      case Year year -> year.atMonth(12).atEndOfMonth();
      default -> LocalDate.from(known);
    };
  }

  /** Returns whether only a month or a year is known. */
  public boolean imprecise() {
    return !(known instanceof LocalDate);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PartialDate that && known.equals(that.known);
  }

  @Override
  public int hashCode() {
    return known.hashCode();
  }

  /** Returns the ISO form it was read from. */
  @JsonValue
  @Override
  public String toString() {
    return known instanceof Year year ? "%04d".formatted(year.getValue()) : known.toString();
  }
}
