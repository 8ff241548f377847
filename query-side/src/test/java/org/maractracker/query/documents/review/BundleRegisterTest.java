package org.maractracker.query.documents.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.query.contract.QueryNode;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** The register of bundles after somebody who owns the database has had their hands on it. */
class BundleRegisterTest extends MadeBundles {

  private static final String BEFORE =
      """
      insert into query.review_bundle (bundle_id, case_id, marac_id, position, purpose, made_by,
        made_by_name, made_by_role, made_at, manifest_sha256, entry, seal)
      select %s, case_id, marac_id, position, 'Slipped in', made_by, made_by_name, made_by_role,
        made_at, manifest_sha256, %s, %s from query.review_bundle where entry = 4
      """;

  @TempDir private Path folder;

  /** What is done to four entries, and the one finding of it. */
  enum Deed {
    DELETE_THE_LAST(
        "delete from query.review_bundle where entry = 4",
        "BUNDLE_MISSING Entry 4 of the register of review bundles is missing"),
    DELETE_ONE_IN_THE_MIDDLE(
        "delete from query.review_bundle where entry = 2",
        "BUNDLE_MISSING Entry 2 of the register of review bundles is missing"),
    DELETE_ALL(
        "delete from query.review_bundle",
        "BUNDLE_MISSING Entries 1 to 4 of the register of review bundles are missing"),
    CHANGE_A_PURPOSE(
        "update query.review_bundle set purpose = 'Nothing in particular' where entry = 3",
        "BUNDLE_CHANGED Entry 3 of the register of review bundles is not what was sealed"),
    CHANGE_A_TIME(
        "update query.review_bundle set made_at = made_at + interval '1' day where entry = 4",
        "BUNDLE_CHANGED Entry 4 of the register of review bundles is not what was sealed"),
    TAKE_A_SEAL_AWAY(
        "update query.review_bundle set seal = null where entry = 2",
        "BUNDLE_UNSEALED Entry 2 of the register of review bundles has no seal: no process of the"
            + " tracker made it"),
    SLIP_ONE_IN(
        BEFORE.formatted("'00000000-0000-0000-0000-000000000005'", "5", "null"),
        "BUNDLE_UNSEALED Entry 5 of the register of review bundles has no seal: no process of the"
            + " tracker made it"),
    SLIP_ONE_IN_WITH_ANOTHERS_SEAL(
        BEFORE.formatted("'00000000-0000-0000-0000-000000000005'", "5", "seal"),
        "BUNDLE_CHANGED Entry 5 of the register of review bundles has a seal that no key of this"
            + " ledger made of it");

    private final String sql;
    private final String finding;

    Deed(String sql, String finding) {
      this.sql = sql;
      this.finding = finding;
    }
  }

  /** A database with the story's events. */
  private DataSource database(TestDatabase database) {
    DataSource pool = QueryNode.pool(database);
    try (QueryNode node = node(pool, folder.resolve("story"))) {
      node.append(STORY.events());
    }
    return pool;
  }

  /** Returns what an audit finds of the register, each as its kind and its sentence. */
  private static List<String> found(QueryNode node) {
    String verdict = node.get("o OPERATOR", "/api/ledger/audit").body().lines().toList().getLast();
    return JSON.readTree(verdict)
        .get("findings")
        .valueStream()
        .map(each -> each.get("what").asString() + " " + each.get("sentence").asString())
        .toList();
  }

  private static List<Long> entries(QueryNode node) {
    return node.json(REVIEWER, BUNDLE + "s")
        .get("items")
        .valueStream()
        .map(each -> each.get("entry").asLong())
        .toList();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whateverItsOwnerDoesToAnEntryIsFoundAndNothingMoreIsEntered(TestDatabase database) {
    DataSource pool = database(database);
    JdbcTemplate owner = new JdbcTemplate(pool);
    try (QueryNode node = node(pool, folder.resolve("memory"))) {
      IntStream.rangeClosed(1, 4).forEach(_ -> bundle(node, ""));
      assertThat(entries(node)).containsExactly(4L, 3L, 2L, 1L);
      assertThat(found(node)).isEmpty();
      owner.execute("create table query.kept as select * from query.review_bundle");
      for (Deed deed : Deed.values()) {
        owner.update(deed.sql);
        assertThat(found(node)).as(deed.name()).containsExactly(deed.finding);
        int left = entries(node).size();
        assertThat(asked(node, REVIEWER, BUNDLE, PURPOSE + "}").statusCode())
            .as(deed.name())
            .isEqualTo(503);
        assertThat(entries(node)).hasSize(left);
        owner.update("delete from query.review_bundle");
        owner.update("insert into query.review_bundle select * from query.kept");
        assertThat(found(node)).isEmpty();
      }
      bundle(node, "");
      assertThat(entries(node)).hasSize(5);
    }
  }

  /** The first entry with a seal covers those from before, which have none. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void entriesFromBeforeSayThatTheyAreNotSealedAndAreCoveredByTheFirstThatIs(
      TestDatabase database) {
    DataSource pool = database(database);
    JdbcTemplate owner = new JdbcTemplate(pool);
    Path memory = folder.resolve("memory");
    try (QueryNode node = node(pool, memory)) {
      bundle(node, "");
      bundle(node, "");
      owner.update("update query.review_bundle set seal = null");
    }
    try (QueryNode node = node(pool, folder.resolve("new"))) {
      bundle(node, "");
      assertThat(node.json(REVIEWER, BUNDLE + "s").get("items").valueStream())
          .map(each -> each.get("sealed").asBoolean())
          .containsExactly(true, false, false);
      assertThat(found(node)).isEmpty();
      owner.update("update query.review_bundle set purpose = 'Another' where entry = 1");
      assertThat(found(node))
          .containsExactly(
              "BUNDLE_CHANGED Entry 3 of the register of review bundles was sealed after others than"
                  + " those that stand before it");
      owner.update("delete from query.review_bundle where entry = 2");
      assertThat(found(node))
          .containsExactly("BUNDLE_MISSING Entry 2 of the register of review bundles is missing");
    }
  }

  /** Nodes that remember apart take turns by the numbers of the entries. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void twoNodesEnterAtOnceWithoutAHoleAndEachKnowsWhatItSealedItself(TestDatabase database) {
    DataSource pool = database(database);
    try (QueryNode one = node(pool, folder.resolve("one"));
        QueryNode other = node(pool, folder.resolve("other"))) {
      CompletableFuture.allOf(
              Stream.of(one, other, one, other)
                  .map(node ->
                      CompletableFuture.runAsync(
                          () -> IntStream.range(0, 5).forEach(_ -> bundle(node, ""))))
                  .toArray(CompletableFuture[]::new))
          .join();
      assertThat(entries(one)).hasSize(20).startsWith(20L).endsWith(1L);
      assertThat(found(one)).isEmpty();
      assertThat(found(other)).isEmpty();
      bundle(other, "");
      new JdbcTemplate(pool).update("delete from query.review_bundle where entry = 21");
      assertThat(found(other))
          .containsExactly("BUNDLE_MISSING Entry 21 of the register of review bundles is missing");
    }
  }
}
