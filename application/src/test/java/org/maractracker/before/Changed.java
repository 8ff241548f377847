package org.maractracker.before;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A change that was decided on since, so that some answers are not what they were.
 *
 * @param question which questions it touches
 * @param where which places in their answers, as JSON pointers
 * @param why the decision
 */
record Changed(Pattern question, Pattern where, String why) {

  private static final int COLUMNS = 3;

  /** Those that are listed: question, place and reason, with a bar between them. */
  static List<Changed> read() {
    return Kept.lines(Kept.CHANGED).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Changed::of)
        .toList();
  }

  private static Changed of(String line) {
    String[] columns = line.split(" \\| ", COLUMNS);
    if (columns.length != COLUMNS) {
      throw new IllegalStateException("Not question | place | reason: " + line);
    }
    return new Changed(
        Pattern.compile(columns[0].strip()), Pattern.compile(columns[1].strip()), columns[2]);
  }

  boolean covers(Difference difference) {
    return question.matcher(difference.question()).matches()
        && where.matcher(difference.where()).matches();
  }
}
