package org.maractracker.query.model.action;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.model.marac.TimeZones;

/**
 * Context of actions, for what an answer says beyond the action's own events: the MARAC's time
 * zone, its meetings, and the case.
 *
 * @param meetings each meeting's day, cancelled ones too
 * @param sittings the days on which each MARAC sits, without cancelled meetings
 */
public record ActionContext(
    Map<String, ZoneId> zones,
    Map<UUID, LocalDate> meetings,
    Map<String, NavigableSet<LocalDate>> sittings,
    Map<UUID, CaseSummary> cases) {

  /** Zone of a MARAC that has named none. */
  public static final ZoneId DEFAULT_ZONE = TimeZones.DEFAULT;

  /**
   * Returns the context of some actions.
   *
   * @param all the meetings of their MARACs
   */
  public static ActionContext of(
      Map<String, ZoneId> zones, Collection<MeetingRow> all, Map<UUID, CaseSummary> cases) {
    Map<String, NavigableSet<LocalDate>> sittings = new HashMap<>();
    all.stream()
        .filter(meeting -> !meeting.cancelled())
        .forEach(meeting ->
            sittings
                .computeIfAbsent(meeting.maracId(), id -> new TreeSet<>())
                .add(meeting.sitsOn()));
    return new ActionContext(
        zones,
        all.stream().collect(toMap(MeetingRow::meetingId, MeetingRow::sitsOn)),
        sittings,
        cases);
  }

  /** Returns the cases of some actions, each once. */
  public static Collection<UUID> caseIds(Collection<ActionState> actions) {
    return actions.stream().map(ActionColumns::caseId).filter(Objects::nonNull).distinct().toList();
  }

  /** Returns the zone in which a MARAC's days are counted. */
  public ZoneId zone(String maracId) {
    return zones.getOrDefault(maracId, DEFAULT_ZONE);
  }

  /** Returns the case; empty where an action has none, or it is not known here. */
  public Optional<CaseSummary> caseOf(@Nullable UUID caseId) {
    return Optional.ofNullable(caseId).map(cases::get);
  }

  /**
   * Returns the day of the MARAC's next scheduled meeting after the latest of: the meeting the
   * action was agreed at, the one it was last carried to, and its due date when that was revised.
   * For an action reported unachievable, returns the day that applied when it was reported.
   */
  @Nullable LocalDate reportDueOn(ActionState state) {
    Unachievable reported = state.outcome().unachievable();
    if (reported != null) {
      return reported.reportDueOn();
    }
    Schedule schedule = state.schedule();
    return Stream.of(
            day(state.agreement().meetingId()),
            day(schedule.lastCarriedTo()),
            schedule.revised() ? schedule.dueOn() : null)
        .filter(Objects::nonNull)
        .max(LocalDate::compareTo)
        .map(latest -> sittings.getOrDefault(state.maracId(), new TreeSet<>()).higher(latest))
        .orElse(null);
  }

  private @Nullable LocalDate day(@Nullable UUID meetingId) {
    return meetingId == null ? null : meetings.get(meetingId);
  }
}
