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
 * The plane of one action, cut by what lists search by.
 *
 * @param searched where its columns are the same
 * @param concerned where each agency is owner or partner
 * @param onMeetings where it stands on each meeting's list
 * @param readers the agencies that may read it now
 */
record ActionPeriods(
    List<BitemporalPeriod<SearchKeys>> searched,
    List<BitemporalPeriod<String>> concerned,
    List<BitemporalPeriod<UUID>> onMeetings,
    Set<Reader> readers) {

  /** What is there before the first event. */
  static final ActionPeriods NOTHING = new ActionPeriods(List.of(), List.of(), List.of(), Set.of());

  /** An agency that may read the action, and so knows of the case. */
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

  /** Where each of several is among those that the action has. */
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
