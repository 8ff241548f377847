package org.maractracker.command.imports;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;

/**
 * Part of a report's rows that is asked for: a page, as lists have them, or all rows by default.
 *
 * @param limit how many; 0 for all
 * @param cursor where the page before ended; null for the first
 */
record ReportPage(int limit, @Nullable String cursor) {

  private static final int DEFAULT_LIMIT = 50;
  private static final int LARGEST_LIMIT = 500;
  private static final String SEPARATOR = "\n";

  /**
   * Reads the parameters.
   *
   * @throws RuleViolated {@code malformed} for a limit that is none
   */
  static ReportPage of(@Nullable String limit, @Nullable String cursor) {
    if (limit == null) {
      return new ReportPage(cursor == null ? 0 : DEFAULT_LIMIT, cursor);
    }
    if (!limit.matches("[1-9][0-9]{0,2}") || Integer.parseInt(limit) > LARGEST_LIMIT) {
      throw new RuleViolated(
          ProblemCode.MALFORMED, "limit", "A limit is a whole number from 1 to 500.");
    }
    return new ReportPage(Integer.parseInt(limit), cursor);
  }

  /** Rows of a report, and the cursor of those that follow; null when there are none. */
  record Page(ImportReport report, @Nullable String next) {}

  /**
   * Returns the page.
   *
   * @param status of the import; it is done again each time the file is sent, and a cursor goes
   *     with one report alone
   * @throws RuleViolated {@code malformed} for a cursor of another report
   */
  Page page(ImportStatus status, ImportReport whole) {
    String which = Digest.of(Stream.of(status.importId() + " " + status.finishedAt()));
    List<RowReport> rows = whole.rows();
    int from = cursor == null ? 0 : begin(cursor, which, rows.size());
    int to = limit == 0 ? rows.size() : Math.min(rows.size(), from + limit);
    String next = to == rows.size() ? null : encode(which + SEPARATOR + to);
    return new Page(whole.with(rows.subList(from, to)), next);
  }

  /** Refuses a cursor: an import that is not done has no rows yet, and so no cursor. */
  void refuseCursor() {
    if (cursor != null) {
      throw foreign();
    }
  }

  private static int begin(String cursor, String which, int rows) {
    String[] parts = decode(cursor).split(SEPARATOR, -1);
    boolean ours = parts.length == 2 && parts[0].equals(which) && parts[1].matches("[0-9]{1,6}");
    if (!ours || Integer.parseInt(parts[1]) > rows) {
      throw foreign();
    }
    return Integer.parseInt(parts[1]);
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decode(String cursor) {
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
        "The cursor is not one of this report. Begin again without one.");
  }
}
