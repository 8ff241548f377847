package org.maractracker.http.reading;

import java.util.regex.Pattern;

/** Form of the ids that users choose for MARACs and agencies (contract, section 1). */
public final class Slugs {

  /** Letters, digits and dashes; as long as any name. */
  public static final String FORM = "[A-Za-z0-9-]{1,200}";

  private static final Pattern SLUG = Pattern.compile(FORM);
  private static final Pattern UUID_SHAPE =
      Pattern.compile("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

  private Slugs() {}

  public static boolean isSlug(String text) {
    return SLUG.matcher(text).matches();
  }

  /**
   * Returns whether it can be a MARAC's id. One shaped like a UUID cannot: the event store keeps
   * the ids of all aggregates in one column.
   */
  public static boolean isMaracId(String text) {
    return isSlug(text) && !isUuid(text);
  }

  /** Returns whether it is a UUID written out in full: 8-4-4-4-12 hexadecimal digits (RFC 9562). */
  public static boolean isUuid(String text) {
    return UUID_SHAPE.matcher(text).matches();
  }
}
