package org.maractracker.query.documents.evidence;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Model of the template {@code evidence.html}. */
final class EvidencePage {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private EvidencePage() {}

  public record Section(
      String number,
      String question,
      List<Line> counts,
      @Nullable String rating,
      List<Broken> breakdowns,
      List<TimeChart.Bar> chart,
      List<Row> rows) {}

  public record Line(String name, Object number) {}

  public record Broken(String by, List<String> names, List<Each> lines) {}

  /** Counts of one agency or meeting. */
  public record Each(String of, List<Object> numbers) {}

  /**
   * Row behind the counts.
   *
   * @param shown the events that show it, with their positions
   */
  public record Row(
      String item, String reference, String agency, String counted, String details, String shown) {}

  static Map<String, Object> of(Evidence evidence) {
    Map<UUID, String> dates = names(evidence);
    Map<String, Object> model = new HashMap<>();
    model.put("name", evidence.name());
    model.put("marking", evidence.marking());
    model.put("day", DAY.format(evidence.day()));
    model.put("position", evidence.position());
    model.put("stale", evidence.stale());
    model.put("meetings", evidence.meetings().stream().map(m -> DAY.format(m.date())).toList());
    model.put("removed", evidence.notCounted().get("removed"));
    model.put("inError", evidence.notCounted().get("enteredInError"));
    model.put(
        "sections",
        evidence.subPrinciples().entrySet().stream()
            .map(part -> section(part.getKey(), part.getValue(), dates))
            .toList());
    return model;
  }

  /** Returns the names of meetings (their day) and of actions (their item in the minutes). */
  private static Map<UUID, String> names(Evidence evidence) {
    Map<UUID, String> names = new HashMap<>();
    evidence.meetings().forEach(each -> names.put(each.meetingId(), DAY.format(each.date())));
    evidence
        .subPrinciples()
        .values()
        .forEach(part ->
            part.rows()
                .forEach(row -> {
                  UUID actionId = row.actionId();
                  if (actionId != null && row.minute() != null) {
                    names.put(actionId, item(row, names));
                  }
                }));
    return names;
  }

  private static String item(EvidenceRow row, Map<UUID, String> names) {
    UUID meetingId = row.meetingId();
    String meeting = meetingId == null ? "" : names.getOrDefault(meetingId, "another meeting");
    return row.minute() == null ? meeting : meeting + ", item " + row.minute();
  }

  private static Section section(String number, SubPrinciple part, Map<UUID, String> dates) {
    return new Section(
        number,
        part.question(),
        lines(part.counts()),
        rating(part.rating()),
        breakdowns(part),
        TimeChart.of(part),
        part.rows().stream().map(row -> row(row, dates)).toList());
  }

  private static List<Line> lines(Map<String, Object> counts) {
    List<Line> lines = new ArrayList<>();
    counts.forEach((name, count) -> {
      if (count instanceof Map<?, ?> each) {
        each.forEach((key, number) ->
            lines.add(new Line(Words.of(name) + ": " + Words.ofKey((String) key), number)));
      } else {
        lines.add(new Line(Words.of(name), count));
      }
    });
    return lines;
  }

  private static @Nullable String rating(@Nullable LocalRating rating) {
    return rating == null
        ? null
        : "Local rating: %s (%d %%; green from %d %%, amber from %d %%). Set by this MARAC; not an assessor's rating."
            .formatted(
                Words.of(rating.band().name()).toLowerCase(Locale.ROOT),
                rating.percent(),
                rating.greenFrom(),
                rating.amberFrom());
  }

  private static List<Broken> breakdowns(SubPrinciple part) {
    List<Broken> breakdowns = new ArrayList<>();
    Map<String, Map<String, Map<String, Object>>> all = part.breakdowns();
    if (all != null) {
      all.forEach((by, each) -> breakdowns.add(broken(by, part, each)));
    }
    return breakdowns;
  }

  private static Broken broken(
      String by, SubPrinciple part, Map<String, Map<String, Object>> each) {
    return new Broken(
        Words.of(by),
        part.counts().keySet().stream().map(Words::of).toList(),
        each.entrySet().stream()
            .map(line -> new Each(key(line.getKey()), List.copyOf(line.getValue().values())))
            .toList());
  }

  private static String key(String key) {
    if (key.isEmpty()) {
      return "no agency named";
    }
    return key.matches("\\d{4}-\\d{2}-\\d{2}") ? DAY.format(LocalDate.parse(key)) : key;
  }

  private static Row row(EvidenceRow row, Map<UUID, String> names) {
    return new Row(
        item(row, names),
        Objects.requireNonNullElse(row.reference(), ""),
        Objects.requireNonNullElse(row.agencyId(), ""),
        row.counted().stream().map(EvidencePage::counted).collect(joining(", ")),
        Words.details(row.details(), names::get),
        row.illustrated().stream().map(shown -> shown(row, shown, names)).collect(joining("; ")));
  }

  /** Returns where it is shown; the meeting is named only where it is not the row's own. */
  private static String shown(EvidenceRow row, Illustration shown, Map<UUID, String> names) {
    String what = "%s, %d".formatted(Words.of(shown.type()), shown.position());
    return shown.meetingId().equals(row.meetingId())
        ? what
        : what + " (" + names.getOrDefault(shown.meetingId(), "another meeting") + ")";
  }

  private static String counted(String name) {
    int point = name.indexOf('.');
    return point < 0 ? Words.of(name) : Words.ofKey(name.substring(point + 1));
  }
}
