package org.maractracker.query.web.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;

/**
 * Cursor of a page: the sort keys of its last row, bound to the list and the filter it was made
 * for. It names a place in the order, not a row number, so that rows that come or go in between
 * neither shift nor repeat others.
 */
public final class Cursor {

  private static final String SEPARATOR = "\n";
  private static final int LONGEST = 1000;

  private final String filter;

  private Cursor(String filter) {
    this.filter = filter;
  }

  /**
   * Returns the cursors of one list under one filter.
   *
   * @param filter all parameters but limit and cursor, in a fixed order; null for one not given
   */
  public static Cursor of(String list, @Nullable Object... filter) {
    return new Cursor(digest(list + SEPARATOR + List.of(texts(filter))));
  }

  private static Object[] texts(@Nullable Object[] values) {
    String[] texts = new String[values.length];
    for (int i = 0; i < values.length; i++) {
      texts[i] = values[i] == null ? "-" : "=" + values[i];
    }
    return texts;
  }

  /** Returns the cursor after a row with these sort keys. */
  public String after(LocalDate day, UUID id) {
    return encode(String.join(SEPARATOR, filter, day.toString(), id.toString()));
  }

  /** Returns the cursor after a row with this key, for a list sorted by it alone. */
  public String after(String key) {
    return encode(String.join(SEPARATOR, filter, key));
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns the sort keys in a cursor of a list sorted by a day and an id; empty when there is no
   * cursor.
   *
   * @throws RuleViolated {@code malformed} when it is not one of ours, or was made for another list
   *     or filter
   */
  public List<Object> dayAndId(@Nullable String cursor) {
    List<String> keys = keys(cursor, 2);
    try {
      return keys.isEmpty()
          ? List.of()
          : List.of(LocalDate.parse(keys.get(0)), UUID.fromString(keys.get(1)));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw foreign();
    }
  }

  /**
   * Returns the key in a cursor of a list sorted by one key alone; null when there is no cursor.
   *
   * @throws RuleViolated {@code malformed} when it is not one of ours, or was made for another list
   *     or filter
   */
  public @Nullable String key(@Nullable String cursor) {
    List<String> keys = keys(cursor, 1);
    return keys.isEmpty() ? null : keys.getFirst();
  }

  private List<String> keys(@Nullable String cursor, int count) {
    if (cursor == null) {
      return List.of();
    }
    List<String> parts = List.of(decode(cursor).split(SEPARATOR, -1));
    if (parts.size() != count + 1 || !parts.getFirst().equals(filter)) {
      throw foreign();
    }
    return parts.subList(1, parts.size());
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

  private static RuleViolated foreign() {
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
