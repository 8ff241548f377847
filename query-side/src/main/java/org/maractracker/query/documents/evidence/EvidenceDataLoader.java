package org.maractracker.query.documents.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.maractracker.query.asof.AsOfQueries;
import org.maractracker.query.asof.AsOfSnapshot;
import org.maractracker.query.model.action.StatusEvents;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.query.model.marac.MaracState;
import org.maractracker.query.model.meeting.MeetingState;
import org.maractracker.query.web.page.AsOf;
import org.springframework.stereotype.Component;

/**
 * Loader of evidence data: it folds the streams concerned, with a few statements however many
 * actions there are.
 */
@Component
class EvidenceDataLoader {

  private static final int AT_A_TIME = 20;

  private final AsOfQueries past;
  private final Clock clock;

  EvidenceDataLoader(AsOfQueries past, Clock clock) {
    this.past = past;
    this.clock = clock;
  }

  /**
   * Returns a MARAC's settings at a moment; the present ones when it was not established then. It
   * may have had actions all the same, because it moved to this system later (decision 306).
   *
   * @return empty when it never was established
   */
  Optional<MaracState> setup(String maracId, AsOf moment) {
    AsOfSnapshot then = past.of(moment);
    List<String> ids = List.of(maracId);
    return Optional.ofNullable(then.then(ids, MaracState::after).get(maracId))
        .or(() -> Optional.ofNullable(then.now(ids, MaracState::after).get(maracId)));
  }

  /** Returns the day things are judged on: that of the moment, else today in the MARAC's zone. */
  LocalDate day(MaracState setup, AsOf moment) {
    return Objects.requireNonNullElseGet(
        moment.asOf(), () -> LocalDate.ofInstant(clock.instant(), setup.zone()));
  }

  /** Returns the data of the most recent closed meetings. */
  EvidenceData ofLatest(String maracId, MaracState setup, AsOf moment, int meetings) {
    AsOfSnapshot then = past.of(moment);
    LocalDate day = day(setup, moment);
    return of(then, setup, day, latestClosed(then, maracId, day, meetings));
  }

  /**
   * Returns the actions agreed on one of these days, with their decisive events; where only month
   * or year is known, the first day counts. They are searched at the meetings of one more year on
   * either side: what was agreed may be minuted under another day than its meeting's.
   */
  List<DatedAction> agreedBetween(String maracId, AsOf moment, LocalDate from, LocalDate to) {
    AsOfSnapshot then = past.of(moment);
    List<UUID> meetings = then.meetingsEverBetween(maracId, from.minusYears(1), to.plusYears(1));
    return Stream.concat(
            decided(then, then.actionsEverAgreedAt(meetings)),
            decided(then, then.actionsWithoutMeeting(maracId)))
        .map(DatedAction::of)
        .filter(action -> !action.day().isBefore(from) && !action.day().isAfter(to))
        .toList();
  }

  private EvidenceData of(
      AsOfSnapshot then, MaracState setup, LocalDate day, List<MeetingState> meetings) {
    List<UUID> heard =
        meetings.stream().flatMap(meeting -> meeting.agenda().stream()).distinct().toList();
    List<UUID> meetingIds = meetings.stream().map(MeetingState::meetingId).toList();
    Set<UUID> ofCases = new LinkedHashSet<>(then.actionsEverOf(heard));
    // A set, so that the events of actions found both ways, which are nearly all, are read only
    // once.
    Set<UUID> all = new LinkedHashSet<>(ofCases);
    all.addAll(then.actionsEverAgreedAt(meetingIds));
    List<EvidencedAction> actions = actions(then, all);
    return EvidenceData.of(
        setup,
        day,
        meetings,
        cases(then, heard),
        actions.stream()
            .filter(action -> meetingIds.contains(action.fields().meetingId()))
            .toList(),
        actions.stream().filter(action -> ofCases.contains(action.actionId())).toList());
  }

  private static Stream<EvidencedAction> decided(AsOfSnapshot then, Collection<UUID> ids) {
    return then.then(ids, StatusEvents.TYPES, EvidencedAction.Folded::after).values().stream()
        .map(EvidencedAction.Folded::planned);
  }

  /** Looks back until there are enough meetings; open meetings of past days are skipped. */
  private static List<MeetingState> latestClosed(
      AsOfSnapshot then, String maracId, LocalDate day, int wanted) {
    List<MeetingState> closed = new ArrayList<>();
    List<UUID> page;
    int offset = 0;
    do {
      page = then.latestMeetings(maracId, day, offset, AT_A_TIME);
      closed.addAll(closed(then, page));
      offset += AT_A_TIME;
    } while (closed.size() < wanted && page.size() == AT_A_TIME);
    return closed.stream().limit(wanted).toList().reversed();
  }

  private static List<MeetingState> closed(AsOfSnapshot then, List<UUID> latest) {
    Map<String, MeetingState> meetings = then.then(latest, MeetingState::after);
    return latest.stream()
        .map(id -> meetings.get(id.toString()))
        .filter(Objects::nonNull)
        .filter(MeetingState::closed)
        .toList();
  }

  private static Map<UUID, CaseState> cases(AsOfSnapshot then, List<UUID> heard) {
    Map<String, CaseState> folded = then.then(heard, CaseState::after);
    Map<UUID, CaseState> cases = new LinkedHashMap<>();
    heard.forEach(
        id -> Optional.ofNullable(folded.get(id.toString())).ifPresent(c -> cases.put(id, c)));
    return cases;
  }

  private static List<EvidencedAction> actions(AsOfSnapshot then, Collection<UUID> ids) {
    return then.then(ids, EvidencedAction.Folded::after).values().stream()
        .map(EvidencedAction.Folded::planned)
        .sorted(Comparator.comparingLong(action -> action.marks().getFirst().position()))
        .toList();
  }
}
