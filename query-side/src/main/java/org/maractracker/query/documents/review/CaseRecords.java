package org.maractracker.query.documents.review;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.casefile.CaseDetailsCorrected;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.model.action.EventNames;
import org.maractracker.query.model.marac.MaracState;
import org.maractracker.query.views.history.ActionsOfCase;
import org.maractracker.query.views.history.HistoryProjection;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;

/**
 * Reader of the record of a case. A view says which actions belong to the case; their events are
 * read from the store, whole streams at a time, so that a view cannot leave out any of them.
 */
@Component
class CaseRecords {

  private static final Set<String> OPENING = Set.of(EventNames.of(CaseOpened.class));

  private final EventArchive archive;
  private final HistoryProjection history;
  private final Freshness freshness;

  CaseRecords(EventArchive archive, HistoryProjection history, Freshness freshness) {
    this.archive = archive;
    this.history = history;
    this.freshness = freshness;
  }

  /**
   * Returns the first event of a case, the one of it that is read before rights are judged.
   *
   * @throws RuleViolated {@code not-found} when there is no such case
   */
  RecordedEvent opening(UUID caseId) {
    return archive.forFolding(Set.of(caseId.toString()), OPENING).stream()
        .findFirst()
        .orElseThrow(() -> unknown("caseId", "There is no such case."));
  }

  /**
   * Returns the case as of a position.
   *
   * @throws RuleViolated {@code not-found} when it was not yet opened; {@code unavailable} when it
   *     is not certain which actions are the case's
   */
  CaseRecord asOf(long position, RecordedEvent opening) {
    if (opening.position() > position) {
      throw unknown("position", "The case was not yet opened at that position.");
    }
    CaseOpened opened = (CaseOpened) opening.event();
    List<RecordedEvent> events =
        ActionsOfCase.among(
            opened.caseId(),
            streams(opened.caseId(), position).stream()
                .flatMap(stream -> archive.ofAggregate(stream, 0).stream())
                .filter(event -> event.position() <= position)
                .sorted(Comparator.comparingLong(RecordedEvent::position))
                .toList());
    UUID repeats = opened.repeatOf();
    return new CaseRecord(
        opened.caseId(),
        marac(opened.maracId(), position),
        reference(opened, events),
        repeats == null ? null : reference(repeats, position),
        position,
        events);
  }

  /** Returns the reference of another case of the MARAC, as it was put right by then. */
  private String reference(UUID caseId, long position) {
    return reference(
        (CaseOpened) opening(caseId).event(),
        archive.ofAggregate(caseId.toString(), 0).stream()
            .filter(event -> event.position() <= position)
            .toList());
  }

  private MaracState marac(String maracId, long position) {
    @Nullable MaracState marac = null;
    for (RecordedEvent event : archive.ofAggregate(maracId, 0)) {
      marac = event.position() <= position ? MaracState.after(marac, event) : marac;
    }
    return Objects.requireNonNull(marac, "A case is of a MARAC");
  }

  /** Returns the reference as it was put right by then. */
  private static String reference(CaseOpened opened, List<RecordedEvent> events) {
    return events.stream()
        .map(RecordedEvent::event)
        .filter(CaseDetailsCorrected.class::isInstance)
        .map(event -> ((CaseDetailsCorrected) event).reference())
        .reduce(opened.reference(), (_, right) -> right);
  }

  private List<String> streams(UUID caseId, long position) {
    freshness.await(HistoryProjection.NAME, OptionalLong.of(position));
    if (freshness.stale(HistoryProjection.NAME).mayMissSome() != null) {
      throw new RuleViolated(
          ProblemCode.UNAVAILABLE,
          "An event could not be applied, so that an action could be left out. Whoever runs the"
              + " system must look.");
    }
    List<Long> positions = history.ofCase(caseId).stream().filter(at -> at <= position).toList();
    return archive.at(positions).stream().map(RecordedEvent::aggregateId).distinct().toList();
  }

  static RuleViolated unknown(String field, String sentence) {
    return new RuleViolated(ProblemCode.NOT_FOUND, field, sentence);
  }
}
