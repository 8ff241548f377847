package org.maractracker.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.CommandSideMain;
import org.maractracker.MigrateMain;
import org.maractracker.QuerySideMain;
import org.maractracker.store.schema.SchemaMigration;
import org.maractracker.testsupport.DatabaseRoles;
import org.maractracker.testsupport.RunningProcess;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A start that cannot go well ends at once, with a sentence for whoever has to put it right. */
@ExtendWith(OutputCaptureExtension.class)
class RefusesToStartTest {

  private final String url = TestDatabase.POSTGRESQL.freshUrl();
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void isAllRight() {
    DatabaseRoles.create(TestDatabase.POSTGRESQL.at(url));
    environment.put("TRACKER_DATABASE_URL", url);
    environment.put("TRACKER_DATABASE_USER", DatabaseRoles.COMMAND.user());
    environment.put("TRACKER_DATABASE_PASSWORD", "the-secret");
    environment.put("TRACKER_SCHEMA", "check");
    environment.put("TRACKER_OIDC_ISSUER_URI", "http://127.0.0.1:9/realm");
    environment.put("TRACKER_OIDC_AUDIENCE", "marac-tracker");
    environment.put("TRACKER_LOG_FORMAT", "");
  }

  private void migrated() {
    SchemaMigration.migrateAll(DatabaseRoles.OWNER.at(url));
  }

  private static String[] arguments(Class<?> main) {
    if (main == MigrateMain.class) {
      return new String[] {"--spring.main.web-application-type=none"};
    }
    String module = main == QuerySideMain.class ? "query-side" : "command-side";
    return new String[] {
      "--spring.config.location=file:../" + module + "/src/main/resources/application.properties"
    };
  }

  private void assertRefused(Class<?> main, CapturedOutput output, String sentence) {
    assertThatThrownBy(() -> RunningProcess.start(main, environment, arguments(main)).close())
        .isNotNull();
    assertThat(output.getAll())
        .contains("APPLICATION FAILED TO START", "Description:\n\n" + sentence + "\n")
        .doesNotContain("\tat ", "the-secret");
  }

  @Test
  void withoutADatabase(CapturedOutput output) {
    environment.remove("TRACKER_DATABASE_URL");
    assertRefused(CommandSideMain.class, output, "TRACKER_DATABASE_URL is not set.");
  }

  @Test
  void withoutAnOidcProvider(CapturedOutput output) {
    migrated();
    environment.remove("TRACKER_OIDC_ISSUER_URI");
    assertRefused(CommandSideMain.class, output, "TRACKER_OIDC_ISSUER_URI is not set.");
  }

  @Test
  void withAnOidcProviderAndNoAudience(CapturedOutput output) {
    migrated();
    environment.remove("TRACKER_OIDC_AUDIENCE");
    assertRefused(CommandSideMain.class, output, "TRACKER_OIDC_AUDIENCE is not set.");
  }

  @Test
  void withASettingThatIsMisspelled(CapturedOutput output) {
    environment.put("TRACKER_POOLS", "5");
    assertRefused(QuerySideMain.class, output, "There is no setting TRACKER_POOLS.");
  }

  @Test
  void withAValueThatCannotBeUnderstood(CapturedOutput output) {
    environment.put("PORT", "http");
    assertRefused(QuerySideMain.class, output, "PORT must be a whole number from 0 to 65535.");
  }

  @Test
  void whenTheDatabaseIsAway(CapturedOutput output) {
    environment.put("TRACKER_DATABASE_URL", "jdbc:postgresql://127.0.0.1:9/tracker");
    assertRefused(CommandSideMain.class, output, "The database does not answer.");
  }

  @Test
  void whenTheDatabaseDoesNotKnowTheUser(CapturedOutput output) {
    environment.put("TRACKER_DATABASE_USER", "somebody");
    assertRefused(CommandSideMain.class, output, "The database refuses the user or the password.");
  }

  @Test
  void whenASchemaIsMissing(CapturedOutput output) {
    SchemaMigration.migrate(DatabaseRoles.OWNER.at(url), "events");
    environment.put("TRACKER_DATABASE_USER", DatabaseRoles.OWNER.user());
    assertRefused(QuerySideMain.class, output, "The schema \"query\" is not there.");
  }

  @Test
  void whenASchemaIsOlder(CapturedOutput output) {
    migrated();
    change("delete from events.flyway_schema_history where version >= '003'");
    assertRefused(
        CommandSideMain.class,
        output,
        "The schema \"events\" is older than this version of the tracker.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "migrate"})
  void whenASchemaIsNewer(String schema, CapturedOutput output) {
    migrated();
    change(
        """
        insert into command.flyway_schema_history
        select 99, '999', 'later', type, 'V999__later.sql', 1, 'x', now(), 1, true
        from command.flyway_schema_history where version = '001'
        """);
    environment.put("TRACKER_SCHEMA", schema);
    environment.put("TRACKER_DATABASE_USER", DatabaseRoles.OWNER.user());
    assertRefused(
        CommandSideMain.class,
        output,
        "The schema \"command\" is newer than this version of the tracker.");
  }

  @Test
  void whenAMigrationIsNotTheOneThatWasRun(CapturedOutput output) {
    migrated();
    change("update events.flyway_schema_history set checksum = 5 where version = '001'");
    assertRefused(
        CommandSideMain.class,
        output,
        "The schema \"events\" was not made by this version's migrations.");
  }

  @Test
  void whenANewerVersionHasStoredEvents(CapturedOutput output) {
    migrated();
    for (int revision : new int[] {1, 999}) {
      change(
          "insert into events.domain_event values (%1$d, '%1$d', 'Action', 'x', %1$d, now(), 'ActionAgreed', '%1$d', '', '')"
              .formatted(revision));
    }
    environment.put("TRACKER_DATABASE_USER", DatabaseRoles.QUERY.user());
    assertRefused(
        QuerySideMain.class,
        output,
        "The store has events that this version of the tracker does not know (ActionAgreed, revision 999).");
  }

  @Test
  void whenASideIsToMigrateAndMayNot(CapturedOutput output) {
    environment.put("TRACKER_SCHEMA", "migrate");
    assertRefused(
        CommandSideMain.class,
        output,
        "The database user lacks a privilege that this start needs.");
  }

  @Test
  void theMigrationWithoutADatabase(CapturedOutput output) {
    environment.remove("TRACKER_DATABASE_URL");
    assertRefused(MigrateMain.class, output, "TRACKER_DATABASE_URL is not set.");
  }

  /** What a supervisor sees. */
  @Test
  void endsTheProcessWithACodeThatIsNotZero() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                MigrateMain.class.getName())
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("TRACKER_"));
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(output).contains("TRACKER_DATABASE_URL is not set.").doesNotContain("\tat ");
  }

  private void change(String statement) {
    JdbcClient.create(TestDatabase.POSTGRESQL.at(url)).sql(statement).update();
  }
}
