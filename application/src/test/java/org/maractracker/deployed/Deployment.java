package org.maractracker.deployed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.maractracker.CommandSideMain;
import org.maractracker.QuerySideMain;
import org.maractracker.Tracker;
import org.maractracker.store.SchemaMigration;
import org.maractracker.testsupport.DatabaseRoles;
import org.maractracker.testsupport.Person;
import org.maractracker.testsupport.PostgresServer;
import org.maractracker.testsupport.RunningProcess;
import org.maractracker.testsupport.TestDatabase;
import org.maractracker.testsupport.TokenIssuer;

/** A database nobody else uses, an OIDC provider, and the processes started on them. */
final class Deployment implements AutoCloseable {

  private final String superuser;
  private final String url;
  private final TokenIssuer issuer = new TokenIssuer();
  private final List<RunningProcess> processes = new CopyOnWriteArrayList<>();

  Deployment(TestDatabase database) {
    superuser = database.user();
    url = database.freshUrl();
    if (database == TestDatabase.POSTGRESQL) {
      prepare(database.at(url));
    }
  }

  Deployment(PostgresServer server) {
    superuser = PostgresServer.SUPERUSER;
    url = server.url();
    prepare(server.superuser());
  }

  /** As an operator does: roles, then migrations as the owner. */
  private void prepare(DataSource database) {
    DatabaseRoles.create(database);
    SchemaMigration.migrateAll(DatabaseRoles.OWNER.at(url));
  }

  RunningProcess together() {
    return started(RunningProcess.start(Tracker.class, environment(superuser, "migrate")));
  }

  RunningProcess commandSide() {
    return apart(CommandSideMain.class, "command-side", DatabaseRoles.COMMAND);
  }

  RunningProcess querySide() {
    return apart(QuerySideMain.class, "query-side", DatabaseRoles.QUERY);
  }

  /** With its own settings; the class path here has the all-in-one's first. */
  private RunningProcess apart(Class<?> main, String module, DatabaseRoles role) {
    String settings = "file:../" + module + "/src/main/resources/application.properties";
    return started(
        RunningProcess.start(
            main, environment(role.user(), "check"), "--spring.config.location=" + settings));
  }

  private RunningProcess started(RunningProcess process) {
    processes.add(process);
    return process;
  }

  private Map<String, String> environment(String user, String schema) {
    return Map.of(
        "TRACKER_DATABASE_URL",
        url,
        "TRACKER_DATABASE_USER",
        user,
        "TRACKER_SCHEMA",
        schema,
        "TRACKER_OIDC_ISSUER_URI",
        issuer.uri(),
        "TRACKER_POOL",
        "18");
  }

  /** Somebody with these entries in {@code marac_roles}; known by them. */
  Person person(String... roles) {
    return Person.bearing(
        issuer.token(Instant.now(), String.join(",", roles), "Test Person", roles));
  }

  @Override
  public void close() {
    processes.reversed().forEach(RunningProcess::close);
    issuer.close();
  }
}
