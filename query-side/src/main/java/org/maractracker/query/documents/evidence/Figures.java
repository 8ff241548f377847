package org.maractracker.query.documents.evidence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.export.CsvTable;

/**
 * Figures of a MARAC's actions, by agency, meeting or quarter: numbers and references only.
 *
 * @param from the first day of the meetings counted
 * @param to the last
 * @param day the day things are judged on
 * @param total of all groups together
 * @param position how far the view had read
 * @param stale true when an event could not be applied and a figure may be too low; left out
 *     otherwise
 */
record Figures(
    String maracId,
    By by,
    LocalDate from,
    LocalDate to,
    LocalDate day,
    List<FigureGroup> groups,
    FigureGroup total,
    long position,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean stale) {

  private static final List<String> HEAD =
      List.of(
          "Of",
          "Actions",
          "Completed in time",
          "Completed late",
          "Unachievable",
          "Open",
          "Overdue",
          "Carried over",
          "Not undertaken",
          "In time, percent",
          "Median days open",
          "Longest days open");

  enum By {
    AGENCY(each -> Objects.requireNonNullElse(each.action().fields().responsibleAgencyId(), "")),
    MEETING(each -> Objects.toString(each.action().fields().meetingId(), "")),
    QUARTER(each ->
        "%d-Q%d".formatted(each.day().getYear(), each.day().get(IsoFields.QUARTER_OF_YEAR)));

    @SuppressWarnings("ImmutableEnumChecker") // has no state
    private final Function<DatedAction, String> key;

    By(Function<DatedAction, String> key) {
      this.key = key;
    }
  }

  static List<FigureGroup> groups(By by, List<DatedAction> actions, LocalDate day) {
    return actions.stream().collect(groupingBy(by.key, TreeMap::new, toList())).entrySet().stream()
        .map(group -> FigureGroup.of(group.getKey(), group.getValue(), day))
        .toList();
  }

  /** Returns the figures as CSV, with the total as the last row. */
  byte[] csv() {
    return CsvTable.of(
        HEAD, Stream.concat(groups.stream().map(Figures::cells), Stream.of(cells(total))));
  }

  private static List<String> cells(FigureGroup group) {
    return Stream.of(
            group.of(),
            group.actions(),
            group.completedInTime(),
            group.completedLate(),
            group.unachievable(),
            group.open(),
            group.overdue(),
            group.carriedOver(),
            group.notUndertaken(),
            group.inTimePercent(),
            group.medianOpenDays(),
            group.longestOpenDays())
        .map(cell -> Objects.toString(cell, ""))
        .toList();
  }
}
