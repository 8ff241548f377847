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
import org.springframework.jdbc.core.JdbcTemplate;

/** A story told to the view, and questions to it. */
final class Asked {

  final HistoryQueryApi api;
  private final Desk desk;

  Asked(TestDatabase database, Story story) {
    this(database, story, new StoryArchive(story::events));
  }

  Asked(TestDatabase database, Story story, EventArchive archive) {
    desk = Desk.on(database);
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

  /** Sets an event of something aside, as if the view could not apply it. */
  void setAside(UUID aggregateId, String type) {
    new JdbcTemplate(desk.dataSource())
        .update(
            "insert into query.dead_letter values ('history', 1000, 'Some', ?, 1, ?, null, 0,"
                + " timestamp with time zone '2026-03-02 12:00:00Z', null, null, null, null)",
            aggregateId.toString(),
            type);
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
