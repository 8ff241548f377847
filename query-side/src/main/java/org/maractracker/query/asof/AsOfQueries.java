package org.maractracker.query.asof;

import javax.sql.DataSource;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.store.events.EventArchive;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Access to snapshots of any moment, as far as the view has read. */
@Component
public final class AsOfQueries {

  private final JdbcClient jdbc;
  private final BitemporalEvents events;

  AsOfQueries(DataSource dataSource, EventArchive archive) {
    this.jdbc = JdbcClient.create(dataSource);
    this.events = new BitemporalEvents(archive, new SearchHistoryTable(dataSource));
  }

  /** Returns the snapshot of a moment; the present is one too. */
  public AsOfSnapshot of(AsOf moment) {
    return new AsOfSnapshot(moment, jdbc, events);
  }

  /**
   * Returns the view that answers as of the moment, whose freshness counts.
   *
   * @param present the view that answers for the present
   */
  public static String view(AsOf moment, String present) {
    return moment.isNow() ? present : AsOfProjection.NAME;
  }
}
