package org.maractracker.query.web.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maractracker.problem.Fault;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.engine.view.MinPosition;

/**
 * Reads a query's parameters strictly, and says all that is wrong with them at once: an empty text
 * is no date and no "not given". Each method answers null for what is not given or is faulty.
 */
public final class Parameters {

  public static final int DEFAULT_LIMIT = 50;
  public static final int LARGEST_LIMIT = 500;
  private static final int LONGEST_TEXT = 200;
  private static final Pattern INSTANT =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})");

  private final List<Fault> faults = new ArrayList<>();

  /** An id people chose, or another short text. */
  public @Nullable String text(String field, @Nullable String given) {
    return read(
        field,
        given,
        text -> text.isBlank() || text.length() > LONGEST_TEXT ? null : text,
        "It is empty or too long.");
  }

  /** A day, {@code 2026-03-29}. */
  public @Nullable LocalDate day(String field, @Nullable String given) {
    return read(field, given, Parameters::toDay, "A day is written like 2026-03-29.");
  }

  /** When to answer as of: a day {@code 2026-03-29}, an instant {@code 2026-03-29T22:30:00Z}. */
  public AsOf moment(AsOfParameters asked) {
    return new AsOf(day("asOf", asked.asOf()), instant("knownAt", asked.knownAt()));
  }

  /** A day that cannot be left out; when it is faulty, one that nobody will use. */
  public LocalDate requiredDay(String field, @Nullable String given) {
    require(field, given);
    LocalDate day = day(field, given);
    return day == null ? LocalDate.MIN : day;
  }

  /** Two days of which the second is not before the first. */
  public void inOrder(String field, LocalDate first, LocalDate second) {
    if (second.isBefore(first) && !second.equals(LocalDate.MIN)) {
      faults.add(fault(field, "This day is before the other."));
    }
  }

  /** An instant, with its offset from UTC: {@code 2026-03-29T23:30:00+01:00}. */
  public @Nullable Instant instant(String field, @Nullable String given) {
    return read(
        field,
        given,
        Parameters::toInstant,
        "An instant is written like 2026-03-29T22:30:00Z, with Z or an offset (a + as %2B).");
  }

  /** A position in the store's order: a whole number from 1. */
  public @Nullable Long position(String field, @Nullable String given) {
    return read(field, given, Parameters::toPosition, "A position is a whole number from 1.");
  }

  /** An id the system made. */
  public @Nullable UUID id(String field, @Nullable String given) {
    return read(field, given, Parameters::toId, "It is not an id of this system.");
  }

  /** One of an enumeration's names. */
  public <E extends Enum<E>> @Nullable E oneOf(
      String field, @Nullable String given, Class<E> names) {
    return read(
        field,
        given,
        text ->
            Arrays.stream(names.getEnumConstants())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElse(null),
        "It is one of " + Arrays.toString(names.getEnumConstants()) + ".");
  }

  /** One that cannot be left out. */
  public void require(String field, @Nullable String given) {
    if (given == null) {
      faults.add(fault(field, "This parameter is needed."));
    }
  }

  /** One that does not go with another; a fault with the sentence when it is given. */
  public void leftOut(String field, @Nullable String given, String sentence) {
    if (given != null) {
      faults.add(fault(field, sentence));
    }
  }

  /** How many rows a page has: 1 to 500, by default 50. */
  private int limit(@Nullable String given) {
    Integer limit =
        read(
            "limit",
            given,
            text -> text.matches("[1-9][0-9]{0,2}") ? Integer.valueOf(text) : null,
            "A limit is a whole number from 1 to 500.");
    if (limit != null && limit > LARGEST_LIMIT) {
      faults.add(fault("limit", "A limit is a whole number from 1 to 500."));
    }
    return limit == null ? DEFAULT_LIMIT : limit;
  }

  /** Which page, and how fresh. */
  public PageRequest page(
      @Nullable String limit,
      @Nullable String cursor,
      @Nullable String minPositionHeader,
      @Nullable String minPositionParameter) {
    return new PageRequest(
        limit(limit), cursor, minPosition(minPositionHeader, minPositionParameter));
  }

  /** How far the view must have read; empty when anything will do. */
  public OptionalLong minPosition(@Nullable String header, @Nullable String parameter) {
    try {
      return MinPosition.of(header, parameter);
    } catch (RuleViolated refusal) {
      faults.addAll(refusal.faults());
      return OptionalLong.empty();
    }
  }

  /**
   * To be called when all are read.
   *
   * @throws RuleViolated {@code malformed} when any was faulty
   */
  public void refuseFaults() {
    if (!faults.isEmpty()) {
      throw new RuleViolated(faults);
    }
  }

  /** An id as a path gives it: null when it cannot be one, so that it is unknown. */
  public static @Nullable UUID toId(String text) {
    try {
      UUID id = UUID.fromString(text);
      return id.toString().equalsIgnoreCase(text) ? id : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** A position; null for what is none. */
  public static @Nullable Long toPosition(String text) {
    return text.matches("[1-9][0-9]{0,17}") ? Long.valueOf(text) : null;
  }

  /** A day; null for what is none. */
  public static @Nullable LocalDate toDay(String text) {
    try {
      return text.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** An instant; null for what is none. */
  public static @Nullable Instant toInstant(String text) {
    try {
      return INSTANT.matcher(text).matches() ? OffsetDateTime.parse(text).toInstant() : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** What a reader makes of a text; a fault with the sentence when that is null. */
  public <T> @Nullable T read(
      String field, @Nullable String given, Function<String, @Nullable T> reader, String sentence) {
    if (given == null) {
      return null;
    }
    T value = reader.apply(given);
    if (value == null) {
      faults.add(fault(field, sentence));
    }
    return value;
  }

  private static Fault fault(String field, String sentence) {
    return new Fault(field, ProblemCode.MALFORMED, sentence);
  }
}
