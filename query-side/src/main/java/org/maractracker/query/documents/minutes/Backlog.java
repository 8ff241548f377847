package org.maractracker.query.documents.minutes;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.UnachievableReason;
import org.maractracker.query.documents.minutes.Minutes.Incomplete;
import org.maractracker.query.documents.minutes.MinutesDocument.Grid;
import org.maractracker.query.documents.minutes.MinutesDocument.Part;
import org.maractracker.query.model.wording.InWords;

/**
 * Layout of what came back to a meeting undone. What the meeting heard about stands in full behind
 * the cases; of what it did not speak of, an annex counts all and shows what was due, agency by
 * agency.
 */
final class Backlog {

  private static final String NO_AGENCY = "No agency";

  private final Incomplete incomplete;

  Backlog(Incomplete incomplete) {
    this.incomplete = incomplete;
  }

  /** Returns what was reported or found, with how much of each came back from each agency. */
  List<Part> heard() {
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part(
            2, "Incomplete actions", List.of(since()), agencies().isEmpty() ? null : counts()));
    parts.addAll(reported());
    parts.add(
        Grids.lines(
            3,
            "The agency has not undertaken it",
            "The meeting found none.",
            incomplete.notUndertaken()));
    return parts;
  }

  private String since() {
    return incomplete.since() == null
        ? "These are the MARAC's first minutes."
        : "Since the minutes of %s.".formatted(InWords.day(incomplete.since()));
  }

  /** Returns a table for each reason that was reported, or the words that none was. */
  private List<Part> reported() {
    Map<UnachievableReason, List<ActionLine>> byReason =
        incomplete.circumstancesChanged().stream()
            .collect(
                groupingBy(
                    line -> Objects.requireNonNullElse(line.reason(), UnachievableReason.OTHER),
                    TreeMap::new,
                    toList()));
    return byReason.isEmpty()
        ? List.of(new Part(3, "Reported unachievable", List.of("None was reported."), null))
        : byReason.entrySet().stream()
            .map(each -> Grids.lines(3, heading(each.getKey()), "", each.getValue()))
            .toList();
  }

  private static String heading(UnachievableReason reason) {
    return switch (reason) {
      case CIRCUMSTANCES_CHANGED -> "Not possible because circumstances changed";
      case RESOURCE_UNAVAILABLE -> "Not possible because a resource is not available";
      case OUTSIDE_POWERS -> "Not possible because it is outside the agency\u2019s powers";
      case UNSAFE_TO_PROCEED -> "Not done because it is unsafe to proceed";
      case OTHER -> "Not possible for another reason";
    };
  }

  private Grid counts() {
    List<List<String>> rows = new ArrayList<>();
    agencies().forEach(agency -> rows.add(row(agency, line -> agency.equals(owner(line)))));
    rows.add(row("All", line -> true));
    return Grid.of(
            "Agency 40",
            "Reported unachievable 15",
            "Found not undertaken 15",
            "Overdue 15",
            "Not yet due, or no date 15")
        .with("How many actions came back, by agency", rows);
  }

  /** Returns what came back, in the order of the table's columns. */
  private List<List<ActionLine>> columns() {
    return List.of(
        incomplete.circumstancesChanged(),
        incomplete.notUndertaken(),
        incomplete.overdue(),
        incomplete.notYetDue());
  }

  private Set<String> agencies() {
    return columns().stream()
        .flatMap(List::stream)
        .collect(groupingBy(Backlog::owner, Backlog::byName, counting()))
        .keySet();
  }

  /** Agencies by name; actions of none last. */
  private static <T> Map<String, T> byName() {
    return new TreeMap<>(
        Comparator.<String, Boolean>comparing(NO_AGENCY::equals)
            .thenComparing(Comparator.naturalOrder()));
  }

  private static String owner(ActionLine line) {
    return Objects.requireNonNullElse(line.owner(), NO_AGENCY);
  }

  private List<String> row(String agency, Predicate<ActionLine> of) {
    return Stream.concat(
            Stream.of(agency),
            columns().stream().map(lines -> Long.toString(lines.stream().filter(of).count())))
        .toList();
  }

  /** Returns the annex: what was due and nobody spoke of, and what was carried over, by agency. */
  List<Part> annex() {
    List<ActionLine> shown =
        ActionLineFormatter.sorted(
            Stream.concat(
                incomplete.overdue().stream(),
                incomplete.notYetDue().stream()
                    .filter(line -> line.dueOn() == null || carriedHere(line) != null)));
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(2, "Annex: open actions of earlier meetings", List.of(said(shown)), null));
    shown.stream()
        .collect(groupingBy(Backlog::owner, Backlog::byName, toList()))
        .forEach((agency, lines) -> parts.add(due(agency, lines)));
    return parts;
  }

  private String said(List<ActionLine> shown) {
    int open = incomplete.overdue().size() + incomplete.notYetDue().size();
    return open == 0
        ? "There is none."
        : ("%d open, of which %d are overdue. Nothing was found about these at the meeting. Shown are"
                + " %d: what is overdue, has no due date, or was carried over; the others are in the"
                + " action list.")
            .formatted(open, incomplete.overdue().size(), shown.size());
  }

  private static Part due(String agency, List<ActionLine> lines) {
    return Grids.grid(
        3,
        "%s: %d".formatted(agency, lines.size()),
        "",
        Grid.of(
                "Case 9",
                "Action 45",
                "Representative 13",
                "Agreed 9",
                "Due 9",
                "Status and what was said 15")
            .inSmallType(),
        lines.stream().map(Backlog::cells).toList());
  }

  private static List<String> cells(ActionLine line) {
    String carried = carriedHere(line);
    return List.of(
        Objects.requireNonNullElse(line.reference(), "No case"),
        Objects.equals(line.agency(), line.owner())
            ? line.action()
            : "%s (%s)".formatted(line.action(), line.agency()),
        Objects.requireNonNullElse(line.representative(), ""),
        InWords.shortDate(line.agreedOn()),
        line.dueOn() == null ? "No date" : InWords.shortDay(line.dueOn()),
        carried == null ? line.standing() : line.standing() + "\n" + carried);
  }

  private static @Nullable String carriedHere(ActionLine line) {
    return line.explanation() != null
            && line.explanation().startsWith(IncompleteActions.CARRIED_HERE)
        ? line.explanation()
        : null;
  }
}
