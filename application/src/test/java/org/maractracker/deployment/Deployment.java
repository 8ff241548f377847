package org.maractracker.deployment;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.maractracker.CommandSideMain;
import org.maractracker.QuerySideMain;
import org.maractracker.Tracker;
import org.maractracker.store.schema.SchemaMigration;
import org.maractracker.store.signature.WriterKey;
import org.maractracker.testsupport.DatabaseRoles;
import org.maractracker.testsupport.Person;
import org.maractracker.testsupport.PostgresServer;
import org.maractracker.testsupport.RunningProcess;
import org.maractracker.testsupport.TestDatabase;
import org.maractracker.testsupport.TokenIssuer;

/** A database nobody else uses, an OIDC provider, and the processes started on them. */
final class Deployment implements AutoCloseable {

  private static final String WRITER_KEY = "ISIjJCUmJygpKissLS4vMDEyMzQ1Njc4OTo7PD0+P0A=";

  private final String superuser;
  private final String url;
  private final TokenIssuer issuer = new TokenIssuer();
  private final Path ledger = folder();
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

  /** One for all its query sides, as a volume that they share. */
  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("ledger");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As an operator does: roles, then migrations as the owner. */
  private void prepare(DataSource database) {
    DatabaseRoles.create(database);
    SchemaMigration.migrateAll(DatabaseRoles.OWNER.at(url));
  }

  /** Returns the database as a role has it; on PostgreSQL alone. */
  DataSource database(DatabaseRoles role) {
    return role.at(url);
  }

  RunningProcess together() {
    return started(RunningProcess.start(Tracker.class, environment(superuser, "migrate")));
  }

  RunningProcess commandSide() {
    return commandSide(Clock.systemUTC());
  }

  RunningProcess commandSide(Clock clock) {
    return apart(CommandSideMain.class, clock, "command-side", DatabaseRoles.COMMAND);
  }

  RunningProcess querySide() {
    return apart(QuerySideMain.class, Clock.systemUTC(), "query-side", DatabaseRoles.QUERY);
  }

  /** Both sides in one process that serves nobody, beside the others, for the mails it sends. */
  RunningProcess reminders(int mailPort) {
    Map<String, String> environment =
        new HashMap<>(environment(DatabaseRoles.REMINDERS.user(), "check"));
    environment.keySet().removeIf(name -> name.startsWith("TRACKER_LEDGER_"));
    environment.put("TRACKER_REMINDERS", "on");
    environment.put("TRACKER_REMINDERS_EVERY", "100ms");
    environment.put("TRACKER_MAIL_HOST", "127.0.0.1");
    environment.put("TRACKER_MAIL_PORT", "" + mailPort);
    environment.put("TRACKER_MAIL_TLS", "none");
    environment.put("TRACKER_MAIL_FROM", "tracker@marac.example");
    return started(RunningProcess.start(Tracker.class, environment));
  }

  /** With its own settings; the class path here has the all-in-one's first. */
  private RunningProcess apart(Class<?> main, Clock clock, String module, DatabaseRoles role) {
    String settings = "file:../" + module + "/src/main/resources/application.properties";
    Map<String, String> environment = new HashMap<>(environment(role.user(), "check"));
    if (role == DatabaseRoles.QUERY) {
      environment.remove("TRACKER_WRITER_KEY");
      environment.put("TRACKER_WRITER_KEYS", publicKeys());
    }
    return started(
        RunningProcess.start(main, clock, environment, "--spring.config.location=" + settings));
  }

  /** A former one, and that of the sides that write. */
  private static String publicKeys() {
    return Stream.of(WriterKey.newSecret(), WRITER_KEY)
        .map(secret -> WriterKey.of(secret).publicKey().toString())
        .collect(Collectors.joining(", "));
  }

  private RunningProcess started(RunningProcess process) {
    processes.add(process);
    return process;
  }

  private Map<String, String> environment(String user, String schema) {
    return Map.ofEntries(
        entry("TRACKER_DATABASE_URL", url),
        entry("TRACKER_DATABASE_USER", user),
        entry("TRACKER_SCHEMA", schema),
        entry("TRACKER_OIDC_ISSUER_URI", issuer.uri()),
        entry("TRACKER_OIDC_AUDIENCE", TokenIssuer.AUDIENCE),
        entry("TRACKER_LEDGER_ORIGIN", "tracker.example/ledger"),
        entry("TRACKER_LEDGER_KEY", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="),
        entry("TRACKER_LEDGER_FOLDER", ledger.toString()),
        entry("TRACKER_WRITER_KEY", WRITER_KEY),
        entry("TRACKER_API_PAGE", "on"),
        entry("TRACKER_POOL", "18"));
  }

  /**
   * Somebody with these entries in {@code marac_roles} and {@code tracker_roles}; known by them.
   */
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
