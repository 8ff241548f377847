package org.maractracker.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.maractracker.QuerySideMain;
import org.maractracker.store.schema.SchemaMigration;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.PostgresServer;
import org.maractracker.testsupport.RunningProcess;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The views of a store as a node makes them that reads it from the first event, undisturbed. */
final class Rebuilt {

  private static final String EVENTS = "events.domain_event";

  private Rebuilt() {}

  static Map<String, List<String>> of(PostgresServer server) throws SQLException, IOException {
    PGSimpleDataSource twin = database(server);
    SchemaMigration.migrateAll(twin);
    copyEvents(server.superuser(), twin);
    try (RunningProcess undisturbed =
        RunningProcess.start(
            QuerySideMain.class,
            Map.of(
                "TRACKER_DATABASE_URL",
                twin.getUrl(),
                "TRACKER_DATABASE_USER",
                PostgresServer.SUPERUSER,
                "TRACKER_OIDC_ISSUER_URI",
                "http://127.0.0.1:9",
                "TRACKER_OIDC_AUDIENCE",
                "marac-tracker",
                "TRACKER_POOL",
                "15"),
            "--spring.config.location=file:../query-side/src/main/resources/application.properties")) {
      JdbcClient jdbc = JdbcClient.create(undisturbed.bean(DataSource.class));
      awaitAllRead(jdbc);
      return Tables.rows(jdbc);
    }
  }

  private static PGSimpleDataSource database(PostgresServer server) {
    String name = "twin" + UUID.randomUUID().toString().replace("-", "");
    JdbcClient.create(server.superuser()).sql("create database " + name).update();
    PGSimpleDataSource twin = server.superuser();
    twin.setDatabaseName(name);
    return twin;
  }

  private static void copyEvents(PGSimpleDataSource from, PGSimpleDataSource to)
      throws SQLException, IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var source = from.getConnection();
        var target = to.getConnection()) {
      copying(source.unwrap(PGConnection.class))
          .copyOut("copy " + EVENTS + " to stdout (format binary)", bytes);
      copying(target.unwrap(PGConnection.class))
          .copyIn(
              "copy " + EVENTS + " from stdin (format binary)",
              new ByteArrayInputStream(bytes.toByteArray()));
    }
  }

  private static CopyManager copying(PGConnection connection) throws SQLException {
    return connection.getCopyAPI();
  }

  /** Every view there is, to the last event there is. */
  static void awaitAllRead(JdbcClient jdbc) {
    long head =
        jdbc.sql("select coalesce(max(position), 0) from " + EVENTS).query(Long.class).single();
    Eventually.holds(() ->
        assertThat(
                jdbc.sql("select coalesce(applied_to, read_to) from query.view_position")
                    .query((row, number) -> row.getLong(1))
                    .list())
            .hasSizeGreaterThan(7)
            .allMatch(readTo -> readTo == head));
  }
}
