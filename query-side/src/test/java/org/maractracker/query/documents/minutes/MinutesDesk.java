package org.maractracker.query.documents.minutes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.ledger.PrintedHead;
import org.maractracker.query.NoPast;
import org.maractracker.query.Story;
import org.maractracker.query.StoryArchive;
import org.maractracker.query.engine.view.Desk;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.testsupport.TestDatabase;

/** Minutes of a story, without a ledger. */
final class MinutesDesk {

  private final MeetingRecords records;

  private MinutesDesk(MeetingRecords records) {
    this.records = records;
  }

  static MinutesDesk on(TestDatabase database, Story story) {
    Desk desk = Desk.on(database);
    MinutesProjection view = new MinutesProjection(ViewTables.live(desk.dataSource()));
    desk.feed(view, story);
    return new MinutesDesk(
        new MeetingRecords(
            view, new StoryArchive(story::events), NoPast.on(desk), desk.freshness(view)));
  }

  Minutes minutes(UUID meetingId) {
    return minutes(meetingId, null);
  }

  Minutes minutes(UUID meetingId, @Nullable PrintedHead head) {
    return MinutesBuilder.tell(record(meetingId, null), head);
  }

  /** As they were issued for the first time, the second ... */
  Minutes issue(UUID meetingId, int number) {
    return MinutesBuilder.tell(record(meetingId, number), null);
  }

  private MeetingRecord record(UUID meetingId, @Nullable Integer issue) {
    return records.at(AsOf.NOW, records.events(meetingId), issue).orElseThrow();
  }
}
