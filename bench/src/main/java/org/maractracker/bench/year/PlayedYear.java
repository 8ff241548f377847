package org.maractracker.bench.year;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.util.UUID;
import org.maractracker.bench.Progress;

/** A story played into a database in memory, for whoever tells it again. */
public final class PlayedYear implements AutoCloseable {

  private static final String SETTINGS =
      ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

  private final HikariDataSource database = new HikariDataSource();

  private PlayedYear(YearOutline outline, boolean shown) {
    database.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + SETTINGS);
    database.setUsername("sa");
    YearPlan plan = YearPlan.of(outline);
    Progress progress =
        shown ? Progress.shown("events of the year", plan.events()) : Progress.silent();
    new YearPlayer(plan).into(database, progress);
  }

  /** The whole year. */
  public static PlayedYear whole(LocalDate until) {
    return new PlayedYear(YearOutline.year(until), true);
  }

  /** A few weeks of a small MARAC. */
  public static PlayedYear weeks(LocalDate until) {
    return new PlayedYear(new YearOutline("northshire", YearOutline.SEED, until, 1, 10), false);
  }

  public HikariDataSource database() {
    return database;
  }

  @Override
  public void close() {
    database.close();
  }
}
