package org.maractracker.query.documents.review;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.Origin;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.query.model.wording.InWords;
import org.maractracker.store.events.RecordedEvent;

/** Builder of a chronology from a case's events. */
final class ChronologyBuilder {

  /** Format of an instant as a leaf of the ledger has it: always three decimals. */
  private static final DateTimeFormatter RECORDED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final Comparator<RecordedEvent> WHEN_IT_HAPPENED =
      Comparator.comparing(ChronologyBuilder::countsBy).thenComparingLong(RecordedEvent::position);

  private final CaseRecord file;
  private final Map<Long, String> eventIds;
  private final ChronologyNarrator narrator;
  private final Map<String, Integer> actions = new HashMap<>();

  /**
   * Returns the day an event counts by. A month or a year counts by its last day or the day it was
   * recorded, whichever is earlier, as wherever the past is asked for: so what is known to the
   * month does not stand before what led to it.
   */
  private static LocalDate countsBy(RecordedEvent event) {
    LocalDate last = event.event().occurredOn().lastDay();
    LocalDate recorded = LocalDate.ofInstant(event.recordedAt(), ZoneOffset.UTC);
    return event.event().occurredOn().imprecise() && recorded.isBefore(last) ? recorded : last;
  }

  private ChronologyBuilder(CaseRecord file, Map<Long, String> eventIds) {
    this.file = file;
    this.eventIds = eventIds;
    narrator = new ChronologyNarrator(file);
    for (RecordedEvent event : file.events()) {
      if (event.event() instanceof ActionEvent) {
        actions.putIfAbsent(event.aggregateId(), actions.size() + 1);
      }
    }
  }

  /**
   * Returns the chronology of what can have happened within the period.
   *
   * @param eventIds the id of the event at each position
   */
  static Chronology tell(CaseRecord file, Period period, Map<Long, String> eventIds) {
    ChronologyBuilder teller = new ChronologyBuilder(file, eventIds);
    List<ChronologyRow> rows =
        file.events().stream()
            .filter(event -> period.covers(event.event().occurredOn()))
            .sorted(WHEN_IT_HAPPENED)
            .map(teller::row)
            .toList();
    return new Chronology(
        file.caseId(),
        file.marac().maracId(),
        file.marac().name(),
        file.marac().practice().protectiveMarking(),
        file.reference(),
        file.position(),
        period.from(),
        period.to(),
        rows);
  }

  private ChronologyRow row(RecordedEvent recorded) {
    return new ChronologyRow(
        recorded.event().occurredOn().toString(),
        null,
        RECORDED.format(recorded.recordedAt()),
        source(recorded.origin(Origin.ACTOR_AGENCY)),
        reference(recorded),
        words(recorded.type().name()),
        narrator.tell(recorded),
        comment(recorded),
        recorded.position(),
        Objects.requireNonNull(eventIds.get(recorded.position())));
  }

  private String reference(RecordedEvent recorded) {
    Integer action = actions.get(recorded.aggregateId());
    return action == null ? file.reference() : "%s, action %d".formatted(file.reference(), action);
  }

  /** Returns the name of the agency that recorded it, or the MARAC's. */
  private String source(@Nullable String agencyId) {
    return agencyId == null ? InWords.marac(file.marac().name()) : file.marac().nameOf(agencyId);
  }

  /** Returns {@code ActionNotUndertaken} as "Action not undertaken". */
  private static String words(String type) {
    String spaced = type.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
  }

  private static String comment(RecordedEvent recorded) {
    String name = recorded.origin(Origin.ACTOR_NAME);
    String role = recorded.origin(Origin.ACTOR_ROLE);
    if (name == null) {
      return "";
    }
    return role == null
        ? "Recorded by %s.".formatted(name)
        : "Recorded by %s (%s).".formatted(name, role.toLowerCase(Locale.ROOT));
  }
}
