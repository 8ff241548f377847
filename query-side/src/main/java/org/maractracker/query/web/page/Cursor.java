package org.maractracker.query.web.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;

/**
 * Cursor of a page: the sort keys of its last row and the moment of the first page, bound to the
 * list, the filter and the caller it was made for. It is good for a day.
 */
public final class Cursor {

  private static final String SEPARATOR = "\n";
  private static final int LONGEST = 1000;
  private static final int LAST_YEAR = 9999;

  /** Parts before the sort keys: the filter, and the pin's three. */
  private static final int PINNED = 4;

  private final String filter;

  private Cursor(String filter) {
    this.filter = filter;
  }

  /**
   * Returns the cursors of one list under one filter, for one caller.
   *
   * @param filter all parameters but limit and cursor, in a fixed order; null for one not given
   */
  public static Cursor of(String list, Caller caller, @Nullable Object... filter) {
    return new Cursor(
        digest(String.join(SEPARATOR, list, caller.subject(), List.of(texts(filter)).toString())));
  }

  private static Object[] texts(@Nullable Object[] values) {
    String[] texts = new String[values.length];
    for (int i = 0; i < values.length; i++) {
      texts[i] = values[i] == null ? "-" : "=" + values[i];
    }
    return texts;
  }

  /** Returns the cursor after a row with these sort keys. */
  public String after(Pin pin, LocalDate day, UUID id) {
    return after(pin, day.toString(), id.toString());
  }

  /** Returns the cursor after a row with this key, for a list sorted by it alone. */
  public String after(Pin pin, String key) {
    return after(pin, new String[] {key});
  }

  private String after(Pin pin, String... keys) {
    List<String> parts = new ArrayList<>(List.of(filter));
    parts.add(Long.toString(pin.position()));
    parts.add(Long.toString(pin.knownAt().toEpochMilli()));
    parts.add(Long.toString(pin.askedAt().toEpochMilli()));
    parts.addAll(List.of(keys));
    return encode(String.join(SEPARATOR, parts));
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns the moment of the first page; null when there is no cursor.
   *
   * @throws RuleViolated {@code malformed} when it is not one of ours, was made for another list,
   *     filter or caller, or is older than a day
   */
  public @Nullable Pin pin(@Nullable String cursor, Instant now) {
    if (cursor == null) {
      return null;
    }
    List<String> parts = parts(cursor);
    try {
      Pin pin =
          new Pin(
              Long.parseLong(parts.get(1)),
              Instant.ofEpochMilli(Long.parseLong(parts.get(2))),
              Instant.ofEpochMilli(Long.parseLong(parts.get(3))));
      if (!pin.isPossible(now)) {
        throw foreign();
      }
      if (pin.hasExpired(now)) {
        throw new RuleViolated(
            ProblemCode.MALFORMED,
            "cursor",
            "The cursor is more than a day old. Begin again without one.");
      }
      return pin;
    } catch (NumberFormatException e) {
      throw foreign();
    }
  }

  /**
   * Returns the sort keys in a cursor of a list sorted by a day and an id; empty when there is no
   * cursor.
   *
   * @throws RuleViolated {@code malformed} when it is not one of ours, or was made for another
   *     list, filter or caller
   */
  public List<Object> dayAndId(@Nullable String cursor) {
    List<String> keys = keys(cursor, 2);
    try {
      return keys.isEmpty() ? List.of() : List.of(day(keys.get(0)), UUID.fromString(keys.get(1)));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw foreign();
    }
  }

  private static LocalDate day(String text) {
    LocalDate day = LocalDate.parse(text);
    if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
      throw foreign();
    }
    return day;
  }

  /**
   * Returns the key in a cursor of a list sorted by one key alone; null when there is no cursor.
   *
   * @throws RuleViolated {@code malformed} when it is not one of ours, or was made for another
   *     list, filter or caller
   */
  public @Nullable String key(@Nullable String cursor) {
    List<String> keys = keys(cursor, 1);
    return keys.isEmpty() ? null : keys.getFirst();
  }

  private List<String> keys(@Nullable String cursor, int count) {
    if (cursor == null) {
      return List.of();
    }
    List<String> parts = parts(cursor);
    if (parts.size() != PINNED + count) {
      throw foreign();
    }
    return parts.subList(PINNED, parts.size());
  }

  private List<String> parts(String cursor) {
    List<String> parts = List.of(decode(cursor).split(SEPARATOR, -1));
    if (parts.size() <= PINNED
        || !parts.getFirst().equals(filter)
        || parts.stream().anyMatch(part -> part.chars().anyMatch(Character::isISOControl))) {
      throw foreign();
    }
    return parts;
  }

  private static String decode(String cursor) {
    if (cursor.length() > LONGEST) {
      throw foreign();
    }
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw foreign();
    }
  }

  /** Returns the refusal of a cursor that is not one of its list. */
  public static RuleViolated foreign() {
    return new RuleViolated(
        ProblemCode.MALFORMED,
        "cursor",
        "The cursor is not one of this list with this filter. Begin again without one.");
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
