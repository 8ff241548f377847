package org.maractracker.command.imports.run;

import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.imports.file.Digest;
import org.maractracker.http.reading.Between;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;

/**
 * Query for a report: which of its rows are asked for: a page, as lists have them, or all when
 * nothing is said.
 *
 * @param limit how many; null for all, or for 50 from a cursor on
 * @param cursor where the page before ended; null for the first
 */
record ReportPage(
    @Between(low = 1, high = 500)
        @Schema(description = "How many rows of the report at most; all when nothing is said")
        @Nullable Integer limit,
    @Schema(description = "Where the page begins: next of the page before")
        @Nullable String cursor) {

  private static final int DEFAULT_LIMIT = 50;
  private static final String SEPARATOR = "\n";

  /** These rows of a report, and the cursor of those that follow; null when there are none. */
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
    int to = Math.min(rows.size(), from + rowsAtMost(rows.size()));
    String next = to == rows.size() ? null : encode(which + SEPARATOR + to);
    return new Page(whole.with(rows.subList(from, to)), next);
  }

  private int rowsAtMost(int all) {
    return Objects.requireNonNullElse(limit, cursor == null ? all : DEFAULT_LIMIT);
  }

  /** Of what is not done there are no rows yet, and so no cursor. */
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
