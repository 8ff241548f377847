package org.maractracker.query.past;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.maractracker.query.action.ActionReading;
import org.maractracker.query.action.PastActions;
import org.maractracker.query.page.Moment;
import org.maractracker.query.view.Freshness;
import org.maractracker.store.EventArchive;
import org.maractracker.store.RecordedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What there is to read of the past. */
@Component
final class Past implements PastActions {

  private final JdbcClient jdbc;
  private final PastEvents events;
  private final Freshness freshness;
  private final Clock clock;

  Past(DataSource dataSource, EventArchive archive, Freshness freshness, Clock clock) {
    this.jdbc = JdbcClient.create(dataSource);
    this.events = new PastEvents(archive, new Trails(dataSource));
    this.freshness = freshness;
    this.clock = clock;
  }

  @Override
  public ActionReading at(Moment moment) {
    return new ActionReading(PastProjection.NAME, source(moment), freshness, clock);
  }

  PastSource source(Moment moment) {
    return new PastSource(moment, jdbc, events);
  }

  @Override
  public List<RecordedEvent> selected(Moment moment, List<RecordedEvent> recorded) {
    return moment.isNow() ? recorded : events.selected(moment, recorded);
  }
}
