package org.maractracker.query.views.history;

import static org.maractracker.query.Queries.query;

import java.time.Clock;
import java.util.UUID;
import org.maractracker.caller.Caller;
import org.maractracker.ledger.EventCheck;
import org.maractracker.query.NoPast;
import org.maractracker.query.Story;
import org.maractracker.query.StoryArchive;
import org.maractracker.query.asof.ViewReader;
import org.maractracker.query.engine.view.Desk;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.StoredEventTable;
import org.maractracker.testsupport.TestDatabase;

/** A story told to the view, and questions to it. */
final class Asked {

  final HistoryQueryApi api;

  Asked(TestDatabase database, Story story) {
    this(database, story, new StoryArchive(story::events));
  }

  Asked(TestDatabase database, Story story, EventArchive archive) {
    Desk desk = Desk.on(database);
    HistoryProjection view = new HistoryProjection(ViewTables.live(desk.dataSource()));
    desk.feed(view, story, 1, 4);
    api =
        new HistoryQueryApi(
            new HistoryService(
                view,
                archive,
                NoPast.on(desk),
                new ViewReader(desk.freshness(view)),
                new HistoryAccess(archive),
                EventCheck.in(desk.dataSource(), new StoredEventTable(desk.dataSource()))),
            Clock.systemUTC());
  }

  HistoryQueryApi.HistoryResponse action(UUID id, Caller caller) {
    return api.ofAction(caller, id.toString(), query(HistoryQuery.class));
  }

  HistoryQueryApi.HistoryResponse meeting(UUID id, Caller caller) {
    return api.ofMeeting(caller, id.toString(), query(HistoryQuery.class));
  }

  HistoryQueryApi.HistoryResponse caseFile(UUID id, Caller caller) {
    return api.ofCase(caller, id.toString(), query(HistoryQuery.class));
  }
}
