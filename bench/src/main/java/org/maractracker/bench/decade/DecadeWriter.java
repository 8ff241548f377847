package org.maractracker.bench.decade;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.maractracker.bench.Progress;
import org.maractracker.store.schema.SchemaMigration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writer of a decade into a database. */
public final class DecadeWriter {

  private final DataSource year;
  private final Decade decade;

  /**
   * @param events about how many there are to be; a whole number of years is told
   * @param year a database into which a MARAC-year was played
   */
  public DecadeWriter(long events, DataSource year) {
    this(year, Decade.of(events, StoredYear.in(year)));
  }

  private DecadeWriter(DataSource year, Decade decade) {
    this.year = year;
    this.decade = decade;
  }

  /** Returns a writer that tells the year so many times, one after the other, of one MARAC. */
  public static DecadeWriter ofOneMarac(int years, DataSource year) {
    return new DecadeWriter(year, Decade.ofOneMarac(years, StoredYear.in(year)));
  }

  public long events() {
    return decade.events();
  }

  /**
   * Writes events and register.
   *
   * @return how many events
   * @throws IllegalArgumentException when the database holds events already
   */
  public long into(DataSource target, Progress progress) {
    SchemaMigration.migrate(target, "events");
    SchemaMigration.migrate(target, "command");
    JdbcTemplate jdbc = new JdbcTemplate(target);
    if (jdbc.query("select 1 from events.domain_event limit 1", (row, n) -> 1).size() > 0) {
      throw new IllegalArgumentException(
          "This database holds events already; a made-up decade needs an empty one.");
    }
    try (Connection connection = target.getConnection();
        EventSink sink = EventSink.into(connection)) {
      decade.tell(event -> {
        sink.write(event);
        progress.at(event.position());
      });
    } catch (SQLException e) {
      throw new IllegalStateException("The events were not all written", e);
    }
    new RegisterCopy(year, target).tell(decade.tellings());
    return decade.events();
  }
}
