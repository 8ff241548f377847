package org.maractracker.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Database roles of docker/postgres/roles.sql, made by that very file. The test's server trusts
 * them.
 */
public enum DatabaseRoles {
  OWNER,
  COMMAND,
  QUERY,
  REMINDERS;

  /** Path of the script, as seen from a module's folder, where its tests run. */
  private static final Path SCRIPT = Path.of("..", "docker", "postgres", "roles.sql");

  /** Makes them known to the server and lets them into this database. */
  public static void create(DataSource superuser) {
    try (Connection connection = superuser.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(Files.readString(SCRIPT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("The roles could not be made", e);
    }
  }

  public String user() {
    return "tracker_" + name().toLowerCase(Locale.ROOT);
  }

  /** Returns the database at that address, as this role. */
  public DataSource at(String url) {
    PGSimpleDataSource postgres = new PGSimpleDataSource();
    postgres.setURL(url);
    postgres.setUser(user());
    return postgres;
  }
}
