package org.maractracker.query.past;

import javax.sql.DataSource;
import org.maractracker.query.page.Moment;
import org.maractracker.store.EventArchive;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers any moment, as far as the view has read. */
@Component
public final class Recollections {

  private final JdbcClient jdbc;
  private final PastEvents events;

  Recollections(DataSource dataSource, EventArchive archive) {
    this.jdbc = JdbcClient.create(dataSource);
    this.events = new PastEvents(archive, new Trails(dataSource));
  }

  /** What is remembered of a moment, the present among them. */
  public Recollection of(Moment moment) {
    return new Recollection(moment, jdbc, events);
  }

  /**
   * The view that answers, by which it is asked how fresh it is.
   *
   * @param present the one that answers now
   */
  public static String view(Moment moment, String present) {
    return moment.isNow() ? present : PastProjection.NAME;
  }
}
