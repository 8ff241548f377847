package org.maractracker.http.budget;

/**
 * Size of a budget.
 *
 * @param own how many of one caller may be under way at a time
 * @param all how many of all callers together
 */
record Share(int own, int all) {

  /** Reads {@code 2/8}: two of one caller, eight of all. */
  static Share of(String text) {
    String[] parts = text.split("/", -1);
    return new Share(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }
}
