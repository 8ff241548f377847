package org.maractracker.query.asof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.model.action.ActionColumns;
import org.maractracker.query.model.action.ActionState;

/**
 * Bitemporal periods of one action, for everything that lists search by.
 *
 * @param searched periods with the same search keys
 * @param concerned periods in which an agency is owner or partner
 * @param onMeetings periods in which it stands on a meeting's list
 * @param readers the agencies that may read it now
 */
record ActionPeriods(
    List<BitemporalPeriod<SearchKeys>> searched,
    List<BitemporalPeriod<String>> concerned,
    List<BitemporalPeriod<UUID>> onMeetings,
    Set<Reader> readers) {

  static final ActionPeriods NOTHING = new ActionPeriods(List.of(), List.of(), List.of(), Set.of());

  /** Agency that may read the action, and so knows of its case. */
  record Reader(String agencyId, @Nullable UUID caseId) {}

  static ActionPeriods of(SearchHistory trail) {
    BitemporalGrid<ActionState> plane = new BitemporalGrid<>(trail.dated(), ActionState::after);
    return new ActionPeriods(
        plane.spans(SearchKeys::of),
        each(plane, ActionState::concerned),
        each(plane, ActionPeriods::meetings),
        readers(plane.now()));
  }

  private static Set<UUID> meetings(ActionState action) {
    Set<UUID> meetings = new LinkedHashSet<>(ActionColumns.carriedTo(action));
    Stream.ofNullable(ActionColumns.meetingId(action)).forEach(meetings::add);
    return meetings;
  }

  private static Set<Reader> readers(@Nullable ActionState now) {
    Set<Reader> readers = new LinkedHashSet<>();
    if (now != null) {
      now.readers().forEach(agency -> readers.add(new Reader(agency, ActionColumns.caseId(now))));
    }
    return readers;
  }

  /** Returns the periods of each element of a set that the action has. */
  private static <T extends Comparable<? super T>> List<BitemporalPeriod<T>> each(
      BitemporalGrid<ActionState> plane, Function<ActionState, Set<T>> have) {
    Set<T> ever = new TreeSet<>();
    plane.all().forEach(action -> ever.addAll(have.apply(action)));
    List<BitemporalPeriod<T>> spans = new ArrayList<>();
    for (T one : ever) {
      spans.addAll(plane.spans(action -> have.apply(action).contains(one) ? one : null));
    }
    return List.copyOf(spans);
  }
}
