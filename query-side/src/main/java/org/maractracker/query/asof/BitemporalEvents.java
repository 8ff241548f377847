package org.maractracker.query.asof;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.engine.view.BatchFold;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;

/** Stored events with their place on both axes, and their fold as of a moment. */
final class BitemporalEvents {

  private final EventArchive archive;
  private final SearchHistoryTable trails;
  private final long last;

  BitemporalEvents(EventArchive archive, SearchHistoryTable trails) {
    this(archive, trails, Long.MAX_VALUE);
  }

  private BitemporalEvents(EventArchive archive, SearchHistoryTable trails, long last) {
    this.archive = archive;
    this.trails = trails;
    this.last = last;
  }

  /**
   * Returns the same without what is stored after a position: for rows that are found in a view
   * which has read so far.
   */
  BitemporalEvents upTo(long position) {
    return new BitemporalEvents(archive, trails, position);
  }

  /**
   * Returns the events of some things by id, each thing's in the order they were recorded.
   *
   * @param types the logical names of the events wanted, the creation event's among them; empty for
   *     all
   */
  Map<String, List<DatedEvent>> of(Collection<String> ids, Set<String> types) {
    return dated(
        archive.forFolding(ids, types).stream().filter(each -> each.position() <= last).toList());
  }

  private Map<String, List<DatedEvent>> dated(List<RecordedEvent> recorded) {
    TimeZoneHistory zones = trails.zones();
    Map<String, List<DatedEvent>> dated = new LinkedHashMap<>();
    recorded.stream()
        .collect(groupingBy(RecordedEvent::aggregateId, LinkedHashMap::new, toList()))
        .forEach((id, events) -> dated.put(id, dated(events, zones)));
    return dated;
  }

  private static List<DatedEvent> dated(List<RecordedEvent> ofOne, TimeZoneHistory zones) {
    String maracId = CreationEvents.maracOf(ofOne.getFirst().event());
    List<DatedEvent> dated = new ArrayList<>();
    ofOne.forEach(each -> dated.add(new DatedEvent(zones.day(each, maracId), each)));
    return dated;
  }

  /** Returns the events that the moment selects, in order; none of what had not begun. */
  List<RecordedEvent> selected(AsOf moment, List<RecordedEvent> recorded) {
    return dated(recorded).values().stream()
        .map(ofOne -> ofOne.stream().filter(each -> holds(moment, each)).toList())
        .filter(ofOne -> !ofOne.isEmpty() && ofOne.getFirst().begins())
        .flatMap(List::stream)
        .map(DatedEvent::recorded)
        .sorted(Comparator.comparingLong(RecordedEvent::position))
        .toList();
  }

  private static boolean holds(AsOf moment, DatedEvent event) {
    return moment.holds(event.day(), event.told());
  }

  /** Returns whether the moment selects all events, so that the past equals the present. */
  static boolean allHold(AsOf moment, List<DatedEvent> events) {
    return events.stream().allMatch(each -> holds(moment, each));
  }

  /** Returns the things as of a moment, by id; none for one that did not exist yet. */
  <S> Map<String, S> at(
      AsOf moment, Collection<String> ids, Set<String> types, BatchFold.Fold<S> fold) {
    Map<String, S> states = new HashMap<>();
    of(ids, types)
        .forEach((id, events) -> {
          S state = at(moment, events, fold);
          if (state != null) {
            states.put(id, state);
          }
        });
    return states;
  }

  /** Returns one thing as of a moment; null when it did not exist yet. */
  static <S> @Nullable S at(AsOf moment, List<DatedEvent> events, BatchFold.Fold<S> fold) {
    return BitemporalGrid.folded(events.stream().filter(each -> holds(moment, each)), fold);
  }
}
