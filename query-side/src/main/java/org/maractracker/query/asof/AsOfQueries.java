package org.maractracker.query.asof;

import javax.sql.DataSource;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.store.events.EventArchive;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers any moment, as far as the view has read. */
@Component
public final class AsOfQueries {

  private final JdbcClient jdbc;
  private final BitemporalEvents events;

  AsOfQueries(DataSource dataSource, EventArchive archive) {
    this.jdbc = JdbcClient.create(dataSource);
    this.events =
        new BitemporalEvents(archive, new SearchHistoryTable(ViewTables.live(dataSource)));
  }

  /** What is remembered of a moment, the present among them. */
  public AsOfSnapshot of(AsOf moment) {
    return new AsOfSnapshot(moment, jdbc, events);
  }

  /**
   * The view that answers, by which it is asked how fresh it is.
   *
   * @param present the one that answers now
   */
  public static String view(AsOf moment, String present) {
    return moment.isNow() ? present : AsOfProjection.NAME;
  }
}
