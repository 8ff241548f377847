package org.maractracker.query.documents.minutes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.meeting.AttendanceRecorded;
import org.maractracker.events.meeting.CaseDelisted;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.events.meeting.MeetingAddendumRecorded;
import org.maractracker.events.meeting.MeetingEvent;
import org.maractracker.query.asof.AsOfQueries;
import org.maractracker.query.documents.minutes.Issues.Issued;
import org.maractracker.query.engine.view.BatchFold;
import org.maractracker.query.model.action.EventNames;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.query.model.marac.MaracState;
import org.maractracker.query.model.meeting.MeetingState;
import org.maractracker.query.model.meeting.MeetingState.Closing;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;

/** Loader of a meeting's record: from its events to its MARAC, its cases, its actions. */
final class MeetingRecordLoader {

  /** Types of events that say when meetings sit, and that they are closed. */
  private static final Set<String> SITTINGS =
      EventNames.allBut(
          MeetingEvent.class,
          Set.of(
              AttendanceRecorded.class,
              CaseListed.class,
              CaseDelisted.class,
              MeetingAddendumRecorded.class));

  /** Longest time by which a day begins anywhere before that day in UTC. */
  private static final Duration EASTERNMOST = Duration.ofHours(14);

  private final MinutesProjection view;
  private final EventArchive archive;
  private final AsOfQueries past;
  private final AsOf moment;
  private final MeetingState meeting;
  private final Issues issues;
  private final @Nullable Issued issue;
  private final long upTo;
  private final Map<String, List<RecordedEvent>> told = new LinkedHashMap<>();
  private final Map<UUID, Long> firstIssued = new HashMap<>();

  /**
   * @param ofMeeting the meeting's own events that the moment selects, at least the first
   * @param issues how often its minutes were issued
   * @param issue the one this is for; null for a draft
   */
  MeetingRecordLoader(
      MinutesProjection view,
      EventArchive archive,
      AsOfQueries past,
      AsOf moment,
      List<RecordedEvent> ofMeeting,
      Issues issues,
      @Nullable Issued issue) {
    this.view = view;
    this.archive = archive;
    this.past = past;
    this.moment = moment;
    this.issues = issues;
    this.issue = issue;
    upTo = issue == null ? Long.MAX_VALUE : issue.position();
    meeting = folded(upTo(ofMeeting), MeetingState::after);
    told.put(meeting.meetingId().toString(), ofMeeting);
  }

  /** Returns how far the view must have read so that no action is left out; empty for a draft. */
  OptionalLong needed() {
    return issue == null ? OptionalLong.empty() : OptionalLong.of(upTo);
  }

  MeetingRecord all() {
    Map<UUID, MeetingState> meetings = meetings();
    MeetingState before = before(meetings);
    List<ActionSnapshot> actions = actions(before);
    Map<UUID, CaseState> cases = cases(actions);
    MaracState marac = marac();
    return new MeetingRecord(
        meeting,
        issues,
        issue,
        marac,
        before,
        meetings.values().stream().collect(toMap(MeetingState::meetingId, MeetingState::date)),
        cases,
        actions,
        later(actions, cases),
        lastTold());
  }

  private MaracState marac() {
    List<RecordedEvent> events = archive.ofAggregate(meeting.maracId(), 0);
    List<RecordedEvent> then = upTo(past.selected(moment, events));
    // None is selected as of a day before the MARAC was established; but a meeting needs its MARAC,
    // so all of them count then.
    return folded(then.isEmpty() ? events : then, MaracState::after);
  }

  private Map<UUID, MeetingState> meetings() {
    List<String> ids = view.meetings(meeting.maracId()).stream().map(UUID::toString).toList();
    return past.selected(moment, archive.forFolding(ids, SITTINGS)).stream()
        .filter(this::isThen)
        .collect(groupingBy(RecordedEvent::aggregateId))
        .values()
        .stream()
        .map(this::sitting)
        .collect(toMap(MeetingState::meetingId, each -> each));
  }

  private MeetingState sitting(List<RecordedEvent> events) {
    MeetingState sitting = folded(events, MeetingState::after);
    Issues.of(events).all().stream()
        .findFirst()
        .ifPresent(first -> firstIssued.put(sitting.meetingId(), first.position()));
    return sitting;
  }

  /**
   * Returns the meeting before: of those that sat earlier, the last whose minutes were first
   * issued. One that was reopened and closed again long afterwards is not the last by that.
   */
  private @Nullable MeetingState before(Map<UUID, MeetingState> all) {
    return all.values().stream()
        .filter(each -> each.closing() != null && each.date().isBefore(meeting.date()))
        .max(Comparator.comparingLong(each -> firstIssued.getOrDefault(each.meetingId(), 0L)))
        .orElse(null);
  }

  private List<ActionSnapshot> actions(@Nullable MeetingState before) {
    Set<UUID> ids = new HashSet<>(view.actions(meeting.meetingId(), meeting.agenda()));
    Closing issued = before == null ? null : before.closing();
    long since = issued == null ? 0 : issued.position();
    ids.addAll(view.openBetween(meeting.maracId(), since, upTo, unlessToldBefore()));
    return read(ids).values().stream()
        .map(this::upTo)
        .filter(each -> !each.isEmpty())
        .map(ActionSnapshot::of)
        .sorted(ActionSnapshot.AS_RECORDED)
        .toList();
  }

  /**
   * Returns the instant from which an end does not count yet at the moment asked for; null for the
   * present.
   */
  private @Nullable Instant unlessToldBefore() {
    LocalDate day = moment.asOf();
    Instant began = day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    return Stream.of(
            Optional.ofNullable(began).map(each -> each.minus(EASTERNMOST)),
            Optional.ofNullable(moment.knownAt()))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private Map<UUID, CaseState> cases(List<ActionSnapshot> actions) {
    Set<UUID> ids = new HashSet<>(meeting.agenda());
    actions.stream().map(ActionSnapshot::caseId).filter(Objects::nonNull).forEach(ids::add);
    Map<UUID, CaseState> cases = new HashMap<>(casesThen(ids));
    Set<UUID> repeated =
        cases.values().stream()
            .map(CaseState::repeatOf)
            .filter(each -> each != null && !ids.contains(each))
            .collect(Collectors.toSet());
    cases.putAll(casesThen(repeated));
    return cases;
  }

  private Map<UUID, CaseState> casesThen(Set<UUID> ids) {
    return read(ids).values().stream()
        .map(this::upTo)
        .filter(each -> !each.isEmpty())
        .map(each -> folded(each, CaseState::after))
        .collect(toMap(CaseState::caseId, each -> each));
  }

  /** Returns the events that the moment selects, by id. */
  private Map<String, List<RecordedEvent>> read(Collection<UUID> ids) {
    Map<String, List<RecordedEvent>> read =
        past
            .selected(
                moment,
                archive.forFolding(ids.stream().map(UUID::toString).sorted().toList(), Set.of()))
            .stream()
            .collect(groupingBy(RecordedEvent::aggregateId));
    told.putAll(read);
    return read;
  }

  /** Returns the later events with who recorded them, which reading for a fold may leave out. */
  private List<RecordedEvent> later(List<ActionSnapshot> actions, Map<UUID, CaseState> cases) {
    EventsAfterClosure later = new EventsAfterClosure(meeting, actions, cases);
    return archive.at(
        told.values().stream()
            .flatMap(List::stream)
            .filter(each -> !isThen(each) && later.tells(each))
            .map(RecordedEvent::position)
            .collect(Collectors.toSet()));
  }

  private Instant lastTold() {
    return told.values().stream()
        .flatMap(List::stream)
        .filter(this::isThen)
        .map(RecordedEvent::recordedAt)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private boolean isThen(RecordedEvent recorded) {
    return recorded.position() <= upTo;
  }

  private List<RecordedEvent> upTo(List<RecordedEvent> events) {
    return events.stream().filter(this::isThen).toList();
  }

  private static <S> S folded(List<RecordedEvent> events, BatchFold.Fold<S> fold) {
    S state = null;
    for (RecordedEvent event : events) {
      state = fold.after(state, event);
    }
    return Objects.requireNonNull(state);
  }
}
