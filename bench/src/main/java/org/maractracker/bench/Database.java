package org.maractracker.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Target database of made-up data: never one in which people keep theirs.
 *
 * @param url its JDBC address
 * @param user who signs in
 * @param password empty for none
 */
public record Database(String url, String user, String password) {

  /** Settings of the embedded default, except that after a power cut one has to start again. */
  private static final String SETTINGS =
      ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
          + ";DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=5000";

  /**
   * Returns the PostgreSQL that {@code TRACKER_DATABASE_URL} names, else an embedded database in a
   * folder of its own.
   *
   * @param folder the folder
   * @throws IllegalArgumentException for the default folder {@code data}
   */
  public static Database chosen(String folder, Map<String, String> environment) {
    @Nullable String url = environment.get("TRACKER_DATABASE_URL");
    return url == null
        ? embedded(Path.of(folder))
        : new Database(
            url,
            environment.getOrDefault("TRACKER_DATABASE_USER", "sa"),
            environment.getOrDefault("TRACKER_DATABASE_PASSWORD", ""));
  }

  private static Database embedded(Path folder) {
    Path whole = folder.toAbsolutePath().normalize();
    if (whole.equals(Path.of("data").toAbsolutePath().normalize())) {
      throw new IllegalArgumentException(
          "data/ is the tracker's own folder; made-up data needs another, such as data/year.");
    }
    return new Database("jdbc:h2:async:" + whole.resolve("tracker") + SETTINGS, "sa", "");
  }

  public HikariDataSource open() {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setUsername(user);
    pool.setPassword(password);
    return pool;
  }
}
