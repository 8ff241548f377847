package org.maractracker.command.dispatch;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.maractracker.testsupport.TestDatabase;

/** Copy of a PostgreSQL database that can be put in its place while processes run on it. */
final class Backup {

  private final String name;

  private Backup(String name) {
    this.name = name;
  }

  /** Copies a database that nothing is connected to. */
  static Backup of(String url) {
    Backup backup = new Backup(URI.create(url.substring("jdbc:".length())).getPath().substring(1));
    backup.run("create database %1$s_backup template %1$s");
    return backup;
  }

  /** Puts the copy in place; every client has to connect again, and finds what was there then. */
  void putBack() {
    run("drop database %1$s with (force)");
    run("alter database %1$s_backup rename to %1$s");
  }

  private void run(String statement) {
    String server = TestDatabase.server().getJdbcUrl("postgres", "postgres");
    try (Connection connection = TestDatabase.POSTGRESQL.at(server).getConnection();
        Statement running = connection.createStatement()) {
      running.execute(statement.formatted(name));
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }
}
