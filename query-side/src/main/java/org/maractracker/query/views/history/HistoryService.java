package org.maractracker.query.views.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.ledger.EventCheck;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.asof.AsOfQueries;
import org.maractracker.query.asof.ViewReader;
import org.maractracker.query.model.action.ActionState;
import org.maractracker.query.model.action.ReadAccess;
import org.maractracker.query.views.history.HistoryAccess.Judged;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.query.web.page.ResourceId;
import org.maractracker.query.web.page.ViewReading;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;

/**
 * Query service for histories. Access is judged on the action, the case or the meeting as it is
 * now, before its events are read; to those who may not read it, it does not exist.
 */
@Component
final class HistoryService {

  private final HistoryProjection view;
  private final EventArchive archive;
  private final AsOfQueries past;
  private final ViewReader views;
  private final HistoryAccess access;
  private final EventCheck ledger;

  HistoryService(
      HistoryProjection view,
      EventArchive archive,
      AsOfQueries past,
      ViewReader views,
      HistoryAccess access,
      EventCheck ledger) {
    this.view = view;
    this.archive = archive;
    this.past = past;
    this.views = views;
    this.access = access;
    this.ledger = ledger;
  }

  /**
   * Returns the history of one action.
   *
   * @param knownAt by when it must hold all that was recorded; null for no time
   * @throws RuleViolated {@code not-found} when it does not exist, or not for this caller
   */
  History ofAction(String actionId, Caller caller, @Nullable Instant knownAt, OptionalLong least) {
    ViewReading reading = views.read(view.name(), knownAt, least);
    UUID id = id(actionId, History.ACTION);
    List<Long> positions = view.ofAction(id);
    Judged<ActionState> judged =
        judged(positions, () -> access.action(id))
            .filter(each -> reads(caller, each.of()) || readsAsPassedOn(caller, each.of()))
            .orElseThrow(() -> unknown(History.ACTION));
    ActionState action = judged.of();
    ledger.requireUnchanged(judged.positions());
    History whole = story(id, History.ACTION, action.maracId(), positions, reading);
    History story = ReadAccess.of(caller, whole.maracId()).whole() ? whole : whole.withoutListed();
    return reads(caller, action) ? story : story.before(caller.agenciesIn(story.maracId()));
  }

  private static boolean reads(Caller caller, ActionState action) {
    return ReadAccess.of(caller, action.maracId()).reads(action);
  }

  private static boolean readsAsPassedOn(Caller caller, ActionState action) {
    return ReadAccess.of(caller, action.maracId()).readsAsPassedOn(action);
  }

  /**
   * Returns the history of a case and all its actions.
   *
   * @param knownAt by when it must hold all that was recorded; null for no time
   * @throws RuleViolated {@code not-found} when it does not exist, or not for this caller
   */
  History ofCase(String caseId, Caller caller, @Nullable Instant knownAt, OptionalLong least) {
    ViewReading reading = views.read(view.name(), knownAt, least);
    UUID id = id(caseId, History.CASE);
    List<Long> positions = view.ofCase(id);
    Judged<String> judged = ofWhole(positions, () -> access.maracOfCase(id), caller, History.CASE);
    return story(id, History.CASE, judged.of(), positions, reading);
  }

  /**
   * Returns the history of a meeting.
   *
   * @param knownAt by when it must hold all that was recorded; null for no time
   * @throws RuleViolated {@code not-found} when it does not exist, or not for this caller
   */
  History ofMeeting(
      String meetingId, Caller caller, @Nullable Instant knownAt, OptionalLong least) {
    ViewReading reading = views.read(view.name(), knownAt, least);
    UUID id = id(meetingId, History.MEETING);
    List<Long> positions = view.ofMeeting(id);
    Judged<String> judged =
        ofWhole(positions, () -> access.maracOfMeeting(id), caller, History.MEETING);
    return story(id, History.MEETING, judged.of(), positions, reading);
  }

  /** Returns the MARAC of something that only those read who read all of it. */
  private Judged<String> ofWhole(
      List<Long> positions, Supplier<Optional<Judged<String>>> marac, Caller caller, String field) {
    Judged<String> judged =
        judged(positions, marac)
            .filter(each -> ReadAccess.of(caller, each.of()).whole())
            .orElseThrow(() -> unknown(field));
    ledger.requireUnchanged(judged.positions());
    return judged;
  }

  /**
   * Reads what rights are judged by. Where that cannot be read of something that has a history, one
   * of its events was changed or is gone.
   *
   * @throws RuleViolated {@code unavailable} then
   */
  private <T> Optional<Judged<T>> judged(
      List<Long> positions, Supplier<Optional<Judged<T>>> rights) {
    try {
      Optional<Judged<T>> judged = rights.get();
      if (judged.isEmpty()) {
        ledger.requireUnchanged(positions);
      }
      return judged;
    } catch (SerializationException | IllegalStateException e) {
      ledger.requireUnchanged(positions);
      throw e;
    }
  }

  private static UUID id(String given, String field) {
    return ResourceId.of(given).orElseThrow(() -> unknown(field));
  }

  /**
   * Reads the events, none of which the view has when it has not read that far.
   *
   * @throws RuleViolated {@code unavailable} when one is not stored as the ledger has it
   */
  private History story(
      UUID id, String field, String maracId, List<Long> positions, ViewReading reading) {
    if (positions.isEmpty()) {
      throw unknown(field);
    }
    ledger.requireUnchanged(positions);
    List<RecordedEvent> events = archive.at(positions);
    return new History(id.toString(), field, maracId, events, reading.position(), reading.stale());
  }

  /**
   * Returns the history's events that a filter selects by moment and position.
   *
   * @throws RuleViolated {@code not-found} when it had not begun then, or nothing has been recorded
   *     at the position asked for
   */
  List<RecordedEvent> selected(History story, HistoryFilter extract) {
    requireRecorded(story, "at", extract.at());
    List<RecordedEvent> selected = selected(story, extract.moment(), extract.at());
    if (!hasBegun(story, selected)) {
      throw unknown(story.field());
    }
    return selected;
  }

  /** Returns the events up to a position and as of a moment; all when neither is given. */
  List<RecordedEvent> selected(History story, AsOf moment, @Nullable Long at) {
    List<RecordedEvent> selected =
        past.selected(moment, story.events()).stream()
            .filter(each -> at == null || each.position() <= at)
            .toList();
    return story.ofWhatWasKnown(selected);
  }

  /** Returns whether the creation event of the action or the case itself is among these. */
  static boolean hasBegun(History story, List<RecordedEvent> selected) {
    return selected.stream()
        .anyMatch(each -> each.version() == 0 && each.aggregateId().equals(story.id()));
  }

  static void requireRecorded(History story, String field, @Nullable Long position) {
    if (position != null && position > story.position()) {
      throw new RuleViolated(
          ProblemCode.NOT_FOUND, field, "Nothing has been recorded at this position yet.");
    }
  }

  static RuleViolated unknown(String field) {
    return new RuleViolated(ProblemCode.NOT_FOUND, field, "There is no such history.");
  }
}
