package org.maractracker.query.documents.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Bar chart of timeliness, a bar for each meeting. The table next to it has the same numbers. */
final class TimeChart {

  private static final int WIDTH = 480;

  private TimeChart() {}

  /**
   * Bar of one meeting.
   *
   * @param y its top edge
   */
  public record Bar(String of, int y, String text, List<Piece> pieces) {}

  public record Piece(int x, int width, String kind) {}

  /** Returns the bars; none for a sub-principle that is not broken down by meeting. */
  static List<Bar> of(SubPrinciple part) {
    Map<String, Map<String, Map<String, Object>>> breakdowns = part.breakdowns();
    if (breakdowns == null) {
      return List.of();
    }
    Map<String, Map<String, Object>> meetings = breakdowns.getOrDefault("byMeeting", Map.of());
    int longest = meetings.values().stream().mapToInt(TimeChart::whole).max().orElse(0);
    List<Bar> bars = new ArrayList<>();
    meetings.forEach((meeting, counts) -> {
      if (longest > 0) {
        bars.add(bar(meeting, bars.size(), counts, longest));
      }
    });
    return bars;
  }

  private static int whole(Map<String, Object> counts) {
    return Share.sum(counts, Timeliness.IN_TIME, Timeliness.LATE, Timeliness.OPEN);
  }

  private static Bar bar(String meeting, int place, Map<String, Object> counts, int longest) {
    int inTime = Share.sum(counts, Timeliness.IN_TIME);
    int late = Share.sum(counts, Timeliness.LATE);
    int overdue = Share.sum(counts, Timeliness.OVERDUE);
    int notYet = Share.sum(counts, Timeliness.OPEN) - overdue;
    List<Piece> pieces = new ArrayList<>();
    int x = 0;
    x = add(pieces, x, inTime, longest, "in-time");
    x = add(pieces, x, late, longest, "late");
    x = add(pieces, x, overdue, longest, "overdue");
    add(pieces, x, notYet, longest, "open");
    String text =
        "%s: %d completed in time, %d completed late, %d overdue, %d open and not yet due"
            .formatted(meeting, inTime, late, overdue, notYet);
    return new Bar(meeting, place * 26, text, List.copyOf(pieces));
  }

  private static int add(List<Piece> pieces, int x, int number, int longest, String kind) {
    int width = number * WIDTH / longest;
    if (width > 0) {
      pieces.add(new Piece(x, width, kind));
    }
    return x + width;
  }
}
