package org.maractracker.testsupport;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Fresh, empty database: H2 in memory with the settings of the embedded default, or one of its own
 * in a real PostgreSQL that is started once for each JVM and ends with it.
 */
public enum TestDatabase {
  H2 {
    @Override
    public String freshUrl() {
      return "jdbc:h2:mem:" + name() + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;" + H2_SETTINGS;
    }

    @Override
    public String user() {
      return "sa";
    }
  },
  POSTGRESQL {
    @Override
    public String freshUrl() {
      String name = "t" + UUID.randomUUID().toString().replace("-", "");
      try (Connection connection =
              DriverManager.getConnection(server().getJdbcUrl("postgres", "postgres"));
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name);
      } catch (SQLException e) {
        throw new IllegalStateException("No database could be created", e);
      }
      // Without a user: one in the address would win over the one that the process signs in as.
      return "jdbc:postgresql://localhost:" + server().getPort() + "/" + name;
    }

    @Override
    public String user() {
      return "postgres";
    }
  };

  /** Settings as the embedded default has them, so that tests and product run the same dialect. */
  public static final String H2_SETTINGS =
      "MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=5000";

  /**
   * Name of the system property that says how much of its data the server may keep in memory. The
   * server's own default holds unless a benchmark sets it before it first uses the server.
   */
  public static final String SHARED_BUFFERS = "postgres.shared-buffers";

  private static @Nullable EmbeddedPostgres server;

  /** Returns the JDBC address of a database that nothing else uses. */
  public abstract String freshUrl();

  public abstract String user();

  /** Returns a pool-less data source on a database that nothing else uses. */
  public DataSource fresh() {
    return at(freshUrl());
  }

  /** Returns a pool-less data source on that address. */
  public DataSource at(String url) {
    if (this == H2) {
      JdbcDataSource h2 = new JdbcDataSource();
      h2.setURL(url);
      h2.setUser(user());
      return h2;
    }
    PGSimpleDataSource postgres = new PGSimpleDataSource();
    postgres.setURL(url);
    postgres.setUser(user());
    return postgres;
  }

  /** Returns the PostgreSQL server itself, with durability on as a real one has it. */
  public static synchronized EmbeddedPostgres server() {
    QuickTests.abortIfOnlyQuick("PostgreSQL");
    if (server == null) {
      try {
        server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", System.getProperty(SHARED_BUFFERS, "128MB"))
                .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return server;
  }
}
