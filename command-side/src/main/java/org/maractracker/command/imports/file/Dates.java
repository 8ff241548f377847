package org.maractracker.command.imports.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Parser of dates as people in Britain write them: the day before the month. Of a date that could
 * be read in two ways neither is taken.
 */
public final class Dates {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
  private static final String ISO = "(?<iso>\\d{4}-\\d{2}-\\d{2})";
  private static final String NUMBERS =
      "(?<day>\\d{1,2})(?<sep>[/.-])(?<month>\\d{1,2})(?:\\k<sep>(?<year>\\d{4}|\\d{2}))?";
  private static final String NAMED =
      "(?<nday>\\d{1,2})(?:st|nd|rd|th)?[ -]+(?:of )?(?<nmonth>"
          + MONTH
          + ")\\b"
          + "(?:[ ,-]+'?(?<nyear>\\d{4}|\\d{2}))?";
  private static final String NAMED_MONTH = "(?<mmonth>" + MONTH + ")[ -]+(?<myear>\\d{4})";

  private static final Pattern ANY =
      Pattern.compile(
          "(?<![\\w/.-])(?:"
              + ISO
              + "|"
              + NUMBERS
              + "|"
              + NAMED
              + "|"
              + NAMED_MONTH
              + ")(?![\\w/-]|\\.\\d)");
  private static final Pattern ISO_MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern WEEKDAY =
      Pattern.compile("^(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?[,. ]+");

  /** Days since the last of 1899: what a CSV file has where a date lost its format. */
  private static final Pattern SERIAL = Pattern.compile("\\d{5}");

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  /** Greatest length of a date; "Wednesday, 30th of September 2020 10:00:00" has 42 characters. */
  private static final int LONGEST = 60;

  private static final int CENTURY = 2000;
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2099;

  /** Number of years in which every calendar day comes at least once. */
  private static final int YEARS_UNTIL_ANY_DAY = 8;

  private Dates() {}

  /**
   * Date found in words.
   *
   * @param known the date; null when its year is not said
   * @param month and {@code day}: of the date; 0 when only a month is known
   * @param slashed whether it is two or three numbers with strokes between
   */
  public record Found(
      int from, int to, @Nullable PartialDate known, int month, int day, boolean slashed) {

    /**
     * Returns whether it may also be a count: "2/3" is the second of March, or two of three. A day
     * is greater than what it is a part of only when it is no count.
     */
    public boolean canBeACount() {
      return known == null && slashed && day <= month;
    }

    /** Returns the date; without a year, the first such day from then on. */
    public Optional<PartialDate> onOrAfter(LocalDate from) {
      if (known != null) {
        return Optional.of(known);
      }
      for (int year = from.getYear(); year <= from.getYear() + YEARS_UNTIL_ANY_DAY; year++) {
        Optional<LocalDate> tried = Dates.day(year, month, day).filter(it -> !it.isBefore(from));
        if (tried.isPresent()) {
          return tried.map(PartialDate::of);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * Date that a cell of a column of days holds.
   *
   * @param remark a sentence on how it was read, where that is not plain; null where it is
   */
  public record Read(PartialDate date, @Nullable String remark) {}

  /**
   * Returns the date a cell holds when it holds nothing else; empty also when its year is missing.
   */
  public static Optional<PartialDate> of(Cell cell) {
    return read(cell, null).map(Read::date);
  }

  /**
   * Reads the date a cell holds when it holds nothing else.
   *
   * @param from the day from which on a day without a year is looked for; null to read none
   */
  public static Optional<Read> read(Cell cell, @Nullable LocalDate from) {
    if (cell.day() != null) {
      return Optional.of(new Read(PartialDate.of(cell.day()), null));
    }
    if (cell.text().length() > LONGEST) {
      return Optional.empty();
    }
    String text = WEEKDAY.matcher(cell.text().toLowerCase(Locale.ROOT)).replaceFirst("").strip();
    TimeOfDay time = TimeOfDay.in(text);
    if (time == null) {
      return words(text, from);
    }
    Optional<PartialDate> day = words(time.before(), null).map(Read::date);
    return day.filter(date -> !date.imprecise()).flatMap(date -> time.on(date.firstDay()));
  }

  private static Optional<Read> words(String text, @Nullable LocalDate from) {
    if (SERIAL.matcher(text).matches()) {
      return inReach(DAY_ZERO.plusDays(Integer.parseInt(text)))
          .map(day -> new Read(PartialDate.of(day), null));
    }
    if (ISO_MONTH.matcher(text).matches()) {
      return month(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(5)))
          .map(month -> new Read(month, null));
    }
    int length = text.length();
    return in(text).stream()
        .filter(found -> found.from() == 0 && found.to() == length)
        .findFirst()
        .flatMap(found -> read(found, from));
  }

  private static Optional<Read> read(Found found, @Nullable LocalDate from) {
    if (found.known() != null) {
      return Optional.of(new Read(found.known(), null));
    }
    return from == null
        ? Optional.empty()
        : found
            .onOrAfter(from)
            .map(date ->
                new Read(
                    date,
                    "The year is missing: read as %s, the first such day from the Marac date on."
                        .formatted(date)));
  }

  /** Finds every date in words, in order; one that does not exist is none. */
  public static List<Found> in(String words) {
    List<Found> all = new ArrayList<>();
    ANY.matcher(words.toLowerCase(Locale.ROOT))
        .results()
        .forEach(match -> found(match).ifPresent(all::add));
    return all;
  }

  private static Optional<Found> found(MatchResult match) {
    if (match.group("iso") != null) {
      String[] parts = match.group("iso").split("-", -1);
      return found(match, parts[0], Integer.parseInt(parts[1]), parts[2]);
    }
    if (match.group("day") != null) {
      int month = Integer.parseInt(match.group("month"));
      return found(match, match.group("year"), month, match.group("day"));
    }
    if (match.group("nday") != null) {
      return found(match, match.group("nyear"), month(match.group("nmonth")), match.group("nday"));
    }
    return month(Integer.parseInt(match.group("myear")), month(match.group("mmonth")))
        .map(known -> new Found(match.start(), match.end(), known, 0, 0, false));
  }

  private static Optional<Found> found(
      MatchResult match, @Nullable String year, int month, String written) {
    int day = Integer.parseInt(written);
    boolean slashed = "/".equals(match.group("sep"));
    if (year == null) {
      boolean exists = day(CENTURY, month, day).isPresent();
      return exists
          ? Optional.of(new Found(match.start(), match.end(), null, month, day, slashed))
          : Optional.empty();
    }
    int full = year.length() == 2 ? CENTURY + Integer.parseInt(year) : Integer.parseInt(year);
    return day(full, month, day)
        .flatMap(Dates::inReach)
        .map(known ->
            new Found(match.start(), match.end(), PartialDate.of(known), month, day, slashed));
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.substring(0, 3)) + 1;
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<PartialDate> month(int year, int month) {
    return month < 1 || month > 12
        ? Optional.empty()
        : inReach(LocalDate.of(year, month, 1)).map(first -> PartialDate.of(YearMonth.from(first)));
  }

  private static Optional<LocalDate> inReach(LocalDate day) {
    return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR
        ? Optional.empty()
        : Optional.of(day);
  }
}
