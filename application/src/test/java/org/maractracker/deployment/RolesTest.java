package org.maractracker.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.store.schema.SchemaMigration;
import org.maractracker.testsupport.DatabaseRoles;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each database role may do with each schema: what its process needs, and nothing else. */
class RolesTest {

  private static final List<String> EVERYTHING =
      List.of("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER");
  private static final List<String> ROWS = List.of("SELECT", "INSERT", "UPDATE", "DELETE");

  private static final List<String> ADDED = List.of("SELECT", "INSERT");

  /** Tables of the query side whose rows it may neither change nor take away. */
  private static final List<String> ADDED_TO_ALONE = List.of("review_bundle", "ledger_checkpoint");

  private static final Map<String, List<String>> EXPECTED =
      Map.of(
          "tracker_reminders events", List.of("SELECT", "INSERT"),
          "tracker_reminders command", ROWS,
          "tracker_reminders query", ROWS,
          "tracker_command events", List.of("SELECT", "INSERT"),
          "tracker_command command", ROWS,
          "tracker_command query", List.of(),
          "tracker_query events", List.of("SELECT"),
          "tracker_query command", List.of(),
          "tracker_query query", ROWS);

  private static String url;
  private static DataSource superuser;

  @BeforeAll
  static void migrates() {
    url = TestDatabase.POSTGRESQL.freshUrl();
    superuser = TestDatabase.POSTGRESQL.at(url);
    DatabaseRoles.create(superuser);
    SchemaMigration.migrateAll(DatabaseRoles.OWNER.at(url));
  }

  private static List<String> granted(String role, String table) {
    return EVERYTHING.stream()
        .filter(privilege ->
            JdbcClient.create(superuser)
                .sql(
                    "select has_schema_privilege(:role, :schema, 'usage') and has_table_privilege(:role, :table, :privilege)")
                .param("role", role)
                .param("schema", table.substring(0, table.indexOf('.')))
                .param("table", table)
                .param("privilege", privilege)
                .query(Boolean.class)
                .single())
        .toList();
  }

  private static List<String> tables(String schema) {
    return JdbcClient.create(superuser)
        .sql("select table_name from information_schema.tables where table_schema = ?")
        .param(schema)
        .query((row, number) -> row.getString(1))
        .list();
  }

  @Test
  void eachMayDoOnEveryTableWhatItsProcessNeeds() {
    assertGranted();
  }

  private static void assertGranted() {
    EXPECTED.forEach((roleAndSchema, privileges) -> {
      String[] parts = roleAndSchema.split(" ", 2);
      assertThat(tables(parts[1]))
          .isNotEmpty()
          .allSatisfy(table -> {
            List<String> granted = granted(parts[0], parts[1] + "." + table);
            if (table.equals("flyway_schema_history")) {
              assertThat(granted).isSubsetOf("SELECT");
            } else if (parts[1].equals("query") && ADDED_TO_ALONE.contains(table)) {
              assertThat(granted)
                  .as(roleAndSchema + "." + table)
                  .isEqualTo(privileges.stream().filter(ADDED::contains).toList());
            } else {
              assertThat(granted).as(roleAndSchema + "." + table).isEqualTo(privileges);
            }
          });
    });
  }

  @ParameterizedTest
  @EnumSource(value = DatabaseRoles.class, names = "OWNER", mode = EnumSource.Mode.EXCLUDE)
  void neitherSideMakesOrDropsAnything(DatabaseRoles role) {
    JdbcClient jdbc = JdbcClient.create(role.at(url));
    assertThatThrownBy(() -> jdbc.sql("create schema more").update())
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> jdbc.sql("create table events.more (id int)").update())
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> jdbc.sql("drop table events.domain_event").update())
        .rootCause()
        .hasMessageContaining("must be owner");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update events.domain_event set revision = '2'",
        "delete from events.domain_event",
        "truncate events.domain_event",
        "set session_replication_role = replica; delete from events.domain_event"
      })
  void notEvenTheOwnerOrASuperuserChangesAnEvent(String change) {
    assertThatThrownBy(() -> JdbcClient.create(superuser).sql(change).update())
        .rootCause()
        .hasMessageContaining("Events are never changed or taken away");
    if (!change.startsWith("set")) {
      assertThatThrownBy(() -> JdbcClient.create(DatabaseRoles.OWNER.at(url)).sql(change).update())
          .rootCause()
          .hasMessageContaining("Events are never changed or taken away");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "QUERY, update query.review_bundle set purpose = 'Another'",
    "QUERY, delete from query.review_bundle",
    "QUERY, truncate query.review_bundle",
    "REMINDERS, delete from query.review_bundle",
    "QUERY, delete from query.ledger_checkpoint"
  })
  void whoMakesBundlesNeitherChangesNorTakesAwayThatTheyWereMade(
      DatabaseRoles role, String change) {
    assertThatThrownBy(() -> JdbcClient.create(role.at(url)).sql(change).update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void aTableMadeLaterIsGrantedByTheNextMigration() {
    JdbcClient.create(DatabaseRoles.OWNER.at(url))
        .sql("create table query.later (id int)")
        .update();
    assertThat(granted("tracker_query", "query.later")).isEmpty();
    SchemaMigration.migrateAll(DatabaseRoles.OWNER.at(url));
    assertThat(granted("tracker_query", "query.later")).isEqualTo(ROWS);
    JdbcClient.create(DatabaseRoles.OWNER.at(url)).sql("drop table query.later").update();
  }

  /** It has what is stored later stamped after an instant, and can take nothing of that back. */
  @Test
  void theQuerySideMovesWhatIsClosedOnwardsAlone() {
    JdbcClient query = JdbcClient.create(DatabaseRoles.QUERY.at(url));
    for (String upTo : List.of("2026-05-02", "2026-05-01")) {
      query.sql("select events.close_up_to('" + upTo + "T00:00:00Z')").query().singleRow();
    }
    assertThat(
            query
                .sql("select closed_up_to = '2026-05-02T00:00:00Z' from events.append_order")
                .query(Boolean.class)
                .single())
        .isTrue();
    assertThatThrownBy(
            () -> query.sql("update events.append_order set closed_up_to = '1970-01-01'").update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void theyMayBeMadeAgain() {
    DatabaseRoles.create(superuser);
    SchemaMigration.migrateAll(DatabaseRoles.OWNER.at(url));
    assertGranted();
  }
}
