package org.maractracker.containers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * A PostgreSQL of its own, prepared by the scripts that the compose file gives the container, and
 * asking everybody but the superuser for a password.
 */
final class Database implements AutoCloseable {

  private static final Pattern SQL_OF_SCRIPT = Pattern.compile("(?s)<<'SQL'\\n(.*)\\nSQL\\n");
  private static final Pattern VARIABLE =
      Pattern.compile("\\\\set (\\w+) `cat /run/secrets/([a-z-]+)`\\n");

  private final EmbeddedPostgres server;

  private Database(EmbeddedPostgres server) {
    this.server = server;
  }

  /** Starts it, with the passwords that the scripts find in files. */
  static Database start(Secrets secrets) {
    try {
      Database database =
          new Database(
              EmbeddedPostgres.builder()
                  .setServerConfig("fsync", "on")
                  .setServerConfig("synchronous_commit", "on")
                  .start());
      database.prepare(secrets);
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return server.getPort();
  }

  private void prepare(Secrets secrets) {
    DataSource superuser = server.getPostgresDatabase();
    run(superuser, "create database tracker");
    DataSource tracker = server.getDatabase("postgres", "tracker");
    run(tracker, Folders.read(ComposeFile.FOLDER.resolve("postgres/roles.sql")));
    run(tracker, sql("postgres/set-passwords.sh", secrets));
    for (String statement : sql("keycloak/database.sh", secrets).split(";", -1)) {
      run(superuser, statement);
    }
    askForPasswords(superuser);
  }

  /** What a script gives to psql, which is not here, with its variables put in. */
  private static String sql(String script, Secrets secrets) {
    Matcher found = SQL_OF_SCRIPT.matcher(Folders.read(ComposeFile.FOLDER.resolve(script)));
    if (!found.find()) {
      throw new AssertionError("There is no SQL in " + script);
    }
    String sql = VARIABLE.matcher(found.group(1)).replaceAll("");
    Matcher variable = VARIABLE.matcher(found.group(1));
    while (variable.find()) {
      sql = sql.replace(":'" + variable.group(1) + "'", "'" + secrets.get(variable.group(2)) + "'");
    }
    return sql;
  }

  private static void askForPasswords(DataSource superuser) {
    try (Connection connection = superuser.getConnection();
        Statement statement = connection.createStatement();
        ResultSet file = statement.executeQuery("show hba_file")) {
      file.next();
      Folders.write(
          Path.of(file.getString(1)),
          "host all postgres 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n");
      statement.execute("select pg_reload_conf()");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void run(DataSource dataSource, String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("Refused: " + sql.lines().findFirst().orElse(""), e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
