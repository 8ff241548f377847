package org.maractracker.query.documents.minutes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.meeting.MeetingScheduled;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.asof.AsOfQueries;
import org.maractracker.query.documents.minutes.Issues.Issued;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.model.action.EventNames;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;

/**
 * Reader of the record that minutes are made from. Minutes end at a position, not at an instant:
 * what was stored after the meeting was closed is not in them, whatever the clocks of two machines
 * said.
 */
@Component
class MeetingRecords {

  private static final Set<String> SCHEDULING = Set.of(EventNames.of(MeetingScheduled.class));

  private final MinutesProjection view;
  private final EventArchive archive;
  private final AsOfQueries past;
  private final Freshness freshness;

  MeetingRecords(
      MinutesProjection view, EventArchive archive, AsOfQueries past, Freshness freshness) {
    this.view = view;
    this.archive = archive;
    this.past = past;
    this.freshness = freshness;
  }

  /** Returns the MARAC of a meeting, by which rights are judged before anything else is read. */
  Optional<String> maracOf(UUID meetingId) {
    return archive.forFolding(Set.of(meetingId.toString()), SCHEDULING).stream()
        .map(scheduling -> ((MeetingScheduled) scheduling.event()).maracId())
        .findFirst();
  }

  /** Returns all events of a meeting. */
  List<RecordedEvent> events(UUID meetingId) {
    return archive.ofAggregate(meetingId.toString(), 0);
  }

  /**
   * Returns the record as of a moment.
   *
   * @param events all of the meeting's
   * @param issue which issue of its minutes it is for; null for the one that stands, or the draft
   * @return empty when there was no such meeting then
   * @throws RuleViolated {@code not-found} when there was no such issue then
   */
  Optional<MeetingRecord> at(AsOf moment, List<RecordedEvent> events, @Nullable Integer issue) {
    List<RecordedEvent> selected = past.selected(moment, events);
    return selected.isEmpty() ? Optional.empty() : Optional.of(gathered(moment, selected, issue));
  }

  private MeetingRecord gathered(
      AsOf moment, List<RecordedEvent> meeting, @Nullable Integer number) {
    Issues issues = Issues.of(meeting);
    Optional<Issued> issue = issues.find(number);
    if (number != null && issue.isEmpty()) {
      throw new RuleViolated(
          ProblemCode.NOT_FOUND, "issue", "The minutes were not issued as often as that.");
    }
    MeetingRecordLoader gathering =
        new MeetingRecordLoader(view, archive, past, moment, meeting, issues, issue.orElse(null));
    freshness.await(view.name(), gathering.needed());
    return gathering.all();
  }
}
