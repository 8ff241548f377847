package org.maractracker.command.facts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.casefile.CaseEvent;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.events.meeting.MeetingEvent;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.store.commit.PreloadedEvents;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.ReadSet;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;

/**
 * Facts folded from the other aggregates' stored events. Reading alone protects nothing: another
 * node may change what was read before this node has appended. So every answer is noted in {@link
 * ReadSet}, which the append compares with the store.
 */
@Component
class StoredFacts implements Facts {

  private final EventArchive archive;
  private final RecentEventsCache lately;
  private final MeetingCalendar calendar;
  private final Undertakings undertakings;
  private final OpenActions openActions;
  private final Clock clock;

  StoredFacts(
      EventArchive archive,
      RecentEventsCache lately,
      MeetingCalendar calendar,
      Undertakings undertakings,
      OpenActions openActions,
      Clock clock) {
    this.archive = archive;
    this.lately = lately;
    this.calendar = calendar;
    this.undertakings = undertakings;
    this.openActions = openActions;
    this.clock = clock;
  }

  @Override
  public MaracFacts marac(String maracId) {
    return read(maracId, MaracEvent.class, MaracFacts::of)
        .orElseThrow(() -> notFound("maracId", "There is no MARAC with this id."));
  }

  @Override
  public MeetingFacts meeting(String maracId, UUID meetingId, String field) {
    return read(meetingId.toString(), MeetingEvent.class, MeetingFacts::of)
        .filter(meeting -> meeting.maracId().equals(maracId))
        .orElseThrow(() -> notFound(field, "There is no meeting with this id."));
  }

  @Override
  public CaseFacts caseFile(String maracId, UUID caseId, String field) {
    return read(caseId.toString(), CaseEvent.class, CaseFacts::of)
        .filter(caseFile -> caseFile.maracId().equals(maracId))
        .orElseThrow(() -> notFound(field, "There is no case with this id."));
  }

  @Override
  public Optional<LocalDate> nextMeetingAfter(String maracId, LocalDate day) {
    Optional<LocalDate> next = calendar.nextAfter(maracId, day);
    ReadSet.holds(() -> calendar.nextAfter(maracId, day).equals(next));
    return next;
  }

  @Override
  public boolean wasHeld(UUID meetingId) {
    boolean held = undertakings.anyAt(meetingId);
    ReadSet.holds(() -> undertakings.anyAt(meetingId) == held);
    return held;
  }

  @Override
  public List<UUID> openUndertakings(UUID meetingId, String agencyId) {
    Supplier<List<UUID>> asked = () -> openActions.among(undertakings.at(meetingId, agencyId));
    List<UUID> open = asked.get();
    ReadSet.holds(() -> asked.get().equals(open));
    return open;
  }

  @Override
  public Today today(String maracId) {
    return today(marac(maracId).timeZone());
  }

  @Override
  public Today today(ZoneId zone) {
    return new Today(LocalDate.ofInstant(clock.instant(), zone));
  }

  @Override
  public void requireEventOf(String aggregateId, @Nullable Long position) {
    Predicate<RecordedEvent> isOfIt = event -> event.aggregateId().equals(aggregateId);
    if (position != null && archive.at(List.of(position)).stream().noneMatch(isOfIt)) {
      throw notFound("aboutPosition", "No event of this record stands at this position.");
    }
  }

  /**
   * Reads and folds an aggregate, once in a unit of work: two hundred actions for one case need its
   * risks only once.
   */
  private <E extends TrackerEvent, F> Optional<F> read(
      String aggregateId, Class<E> family, Function<List<E>, F> fold) {
    UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get().root();
    String key = family.getName() + ':' + aggregateId;
    Optional<F> facts = unitOfWork.getResource(key);
    if (facts == null) {
      List<RecordedEvent> given = PreloadedEvents.eventsOf(aggregateId);
      facts = fold(given.isEmpty() ? lately.eventsOf(aggregateId) : given, family, fold);
      unitOfWork.resources().put(key, facts);
    }
    return facts;
  }

  private static <E extends TrackerEvent, F> Optional<F> fold(
      List<RecordedEvent> recorded, Class<E> family, Function<List<E>, F> fold) {
    if (recorded.isEmpty() || !family.isInstance(recorded.getFirst().event())) {
      return Optional.empty();
    }
    ReadSet.readUpTo(recorded.getLast());
    return Optional.of(
        fold.apply(recorded.stream().map(RecordedEvent::event).map(family::cast).toList()));
  }

  private static RuleViolated notFound(String field, String sentence) {
    return new RuleViolated(ProblemCode.NOT_FOUND, field, sentence);
  }
}
