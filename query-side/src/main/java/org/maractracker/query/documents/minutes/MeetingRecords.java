package org.maractracker.query.documents.minutes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maractracker.events.meeting.MeetingScheduled;
import org.maractracker.query.asof.AsOfQueries;
import org.maractracker.query.engine.view.Freshness;
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

  /** Returns all events of a meeting; none when there is none with that id. */
  List<RecordedEvent> events(UUID meetingId) {
    List<RecordedEvent> events = archive.ofAggregate(meetingId.toString(), 0);
    return events.isEmpty() || !(events.getFirst().event() instanceof MeetingScheduled)
        ? List.of()
        : events;
  }

  /**
   * Returns the record as of a moment.
   *
   * @param events all of the meeting's
   * @return empty when there was no such meeting then
   */
  Optional<MeetingRecord> at(AsOf moment, List<RecordedEvent> events) {
    List<RecordedEvent> selected = past.selected(moment, events);
    return selected.isEmpty() ? Optional.empty() : Optional.of(gathered(moment, selected));
  }

  private MeetingRecord gathered(AsOf moment, List<RecordedEvent> meeting) {
    MeetingRecordLoader gathering = new MeetingRecordLoader(view, archive, past, moment, meeting);
    freshness.await(view.name(), gathering.needed());
    return gathering.all();
  }
}
