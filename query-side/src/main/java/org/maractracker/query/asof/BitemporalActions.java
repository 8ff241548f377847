package org.maractracker.query.asof;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.model.action.ActionQueries;
import org.maractracker.query.model.action.ActionsAsOf;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reading of actions as of the past. */
@Component
final class BitemporalActions implements ActionsAsOf {

  private final JdbcClient jdbc;
  private final BitemporalEvents events;
  private final Freshness freshness;
  private final Clock clock;

  BitemporalActions(DataSource dataSource, EventArchive archive, Freshness freshness, Clock clock) {
    this.jdbc = JdbcClient.create(dataSource);
    this.events = new BitemporalEvents(archive, new SearchHistoryTable(dataSource));
    this.freshness = freshness;
    this.clock = clock;
  }

  @Override
  public ActionQueries at(AsOf moment) {
    return new ActionQueries(AsOfProjection.NAME, source(moment), freshness, clock);
  }

  AsOfActionSource source(AsOf moment) {
    return new AsOfActionSource(moment, jdbc, events);
  }

  @Override
  public List<RecordedEvent> selected(AsOf moment, List<RecordedEvent> recorded) {
    return moment.isNow() ? recorded : events.selected(moment, recorded);
  }
}
