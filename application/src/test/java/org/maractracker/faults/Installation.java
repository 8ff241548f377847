package org.maractracker.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maractracker.CommandSideMain;
import org.maractracker.QuerySideMain;
import org.maractracker.store.schema.SchemaMigration;
import org.maractracker.testsupport.DatabaseRoles;
import org.maractracker.testsupport.Person;
import org.maractracker.testsupport.PostgresServer;
import org.maractracker.testsupport.TokenIssuer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two processes of each side on one PostgreSQL, each with the database role of its side. */
final class Installation implements AutoCloseable {

  final PostgresServer postgres = new PostgresServer();
  final List<SideProcess> commandSides = new ArrayList<>();
  final List<SideProcess> querySides = new ArrayList<>();
  private final TokenIssuer issuer = new TokenIssuer();
  private final Path log;

  private Installation() {
    DatabaseRoles.create(postgres.superuser());
    try {
      log = Files.createTempDirectory(Path.of("target"), "faults").resolve("side");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As docs/deployment.md says: the owner migrates, then the sides start and change nothing. */
  static Installation migratedFirst() {
    Installation installation = new Installation();
    SchemaMigration.migrateAll(DatabaseRoles.OWNER.at(installation.postgres.url()));
    installation.start("check", DatabaseRoles.COMMAND.user(), DatabaseRoles.QUERY.user());
    return installation;
  }

  /** The owner has migrated, and one command side runs; a test starts what it asks. */
  static Installation ofCommands() {
    Installation installation = new Installation();
    SchemaMigration.migrateAll(DatabaseRoles.OWNER.at(installation.postgres.url()));
    installation.commandSides.add(
        new SideProcess(
            CommandSideMain.class,
            "command-side",
            installation.environment("check", DatabaseRoles.COMMAND.user()),
            installation.log));
    installation.commandSides.forEach(SideProcess::awaitReady);
    return installation;
  }

  /** Starts one of a release of its own, without waiting for it. */
  SideProcess querySide(Class<?> main, Map<String, String> more) {
    Map<String, String> environment =
        new HashMap<>(environment("check", DatabaseRoles.QUERY.user()));
    environment.putAll(more);
    SideProcess side = new SideProcess(main, "query-side", environment, log);
    querySides.add(side);
    return side;
  }

  /** Nothing is there, and all four make what they need at the same time. */
  static Installation allAtOnceOnNothing() {
    Installation installation = new Installation();
    installation.start("migrate", DatabaseRoles.OWNER.user(), DatabaseRoles.OWNER.user());
    return installation;
  }

  private void start(String schema, String commandUser, String queryUser) {
    for (int i = 0; i < 2; i++) {
      commandSides.add(
          new SideProcess(
              CommandSideMain.class, "command-side", environment(schema, commandUser), log));
      querySides.add(
          new SideProcess(QuerySideMain.class, "query-side", environment(schema, queryUser), log));
    }
    commandSides.forEach(SideProcess::awaitReady);
    querySides.forEach(SideProcess::awaitReady);
  }

  private Map<String, String> environment(String schema, String user) {
    return Map.of(
        "TRACKER_DATABASE_URL",
        postgres.url(),
        "TRACKER_DATABASE_USER",
        user,
        "TRACKER_SCHEMA",
        schema,
        "TRACKER_OIDC_ISSUER_URI",
        issuer.uri(),
        "TRACKER_OIDC_AUDIENCE",
        TokenIssuer.AUDIENCE,
        "TRACKER_CHANGES_HEARTBEAT",
        "1s");
  }

  /** With a token that is fresh, in the one MARAC there is. */
  Person coordinator(String subject) {
    return person(subject, "northshire:COORDINATOR");
  }

  Person administrator() {
    return person("admin", "northshire:ADMINISTRATOR", TokenIssuer.OPERATOR);
  }

  private Person person(String subject, String... roles) {
    return Person.bearing(issuer.token(Instant.now(), subject, "Test Person", roles));
  }

  JdbcClient database() {
    return JdbcClient.create(postgres.superuser());
  }

  @Override
  public void close() {
    commandSides.forEach(SideProcess::close);
    querySides.forEach(SideProcess::close);
    issuer.close();
    postgres.close();
  }
}
