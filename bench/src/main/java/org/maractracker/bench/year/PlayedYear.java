package org.maractracker.bench.year;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.maractracker.bench.Progress;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Story played into a database of its own, for those who tell it again. */
public final class PlayedYear implements AutoCloseable {

  private static final String SETTINGS =
      ";DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
          + ";DEFAULT_NULL_ORDERING=HIGH";

  private final HikariDataSource database = new HikariDataSource();

  private PlayedYear(String where) {
    database.setJdbcUrl("jdbc:h2:" + where + SETTINGS);
    database.setUsername("sa");
  }

  /** Returns the whole year; kept with the build's output, since playing it takes long. */
  public static PlayedYear whole(LocalDate until) {
    Path kept = Path.of("bench/target/year-until-" + until).toAbsolutePath();
    PlayedYear year = new PlayedYear("file:" + kept);
    YearPlan plan = YearPlan.of(YearOutline.year(until));
    if (year.events() != plan.events()) {
      JdbcClient.create(year.database).sql("drop all objects").update();
      new YearPlayer(plan).into(year.database, Progress.shown("events of the year", plan.events()));
    }
    return year;
  }

  /** Returns a few weeks of a small MARAC, in memory. */
  public static PlayedYear weeks(LocalDate until) {
    PlayedYear weeks = new PlayedYear("mem:" + UUID.randomUUID());
    YearOutline outline = new YearOutline("northshire", YearOutline.SEED, until, 1, 10);
    new YearPlayer(YearPlan.of(outline)).into(weeks.database, Progress.silent());
    return weeks;
  }

  /** Returns how many there are; after an interruption there are fewer. */
  private long events() {
    JdbcClient jdbc = JdbcClient.create(database);
    long tables =
        jdbc.sql(
                "select count(*) from information_schema.tables"
                    + " where table_schema = 'events' and table_name = 'domain_event'")
            .query(Long.class)
            .single();
    return tables == 0
        ? 0
        : jdbc.sql("select count(*) from events.domain_event").query(Long.class).single();
  }

  public HikariDataSource database() {
    return database;
  }

  @Override
  public void close() {
    database.close();
  }
}
