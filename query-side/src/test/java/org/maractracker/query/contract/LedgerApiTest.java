package org.maractracker.query.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.testsupport.events.Northshire.joined;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.ledger.Leaf;
import org.maractracker.ledger.note.Checkpoint;
import org.maractracker.ledger.note.Note;
import org.maractracker.ledger.note.PublicKey;
import org.maractracker.ledger.tree.Hash;
import org.maractracker.ledger.tree.Proofs;
import org.maractracker.query.Stories;
import org.maractracker.query.Story;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.engine.view.View;
import org.maractracker.store.events.StoredEvents;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Heads, proofs and the audit over HTTP, as somebody uses them who trusts nobody. */
class LedgerApiTest {

  private static final String COORDINATOR = "u-cora northshire:COORDINATOR";
  private static final String OPERATOR = "u-oper OPERATOR";
  private static final String AGENCY = "u-hal northshire:AGENCY:housing";
  private static final String LEDGER = "/api/ledger";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final DataSource POOL = QueryNode.pool(TestDatabase.H2);
  private static final Story STORY =
      Stories.everything().tell(joined("housing", AgencyKind.HOUSING));
  private static final QueryNode NODE = node("memory", "TRACKER_LEDGER_EVERY=1h");

  private static QueryNode node(String memory, String... more) {
    try {
      Path folder = Files.createTempDirectory(memory);
      return QueryNode.on(
          POOL,
          Stream.concat(
                  Stream.of(
                      "TRACKER_LEDGER_ORIGIN=tracker.example/ledger",
                      "TRACKER_LEDGER_KEY=" + Base64.getEncoder().encodeToString(new byte[32]),
                      "TRACKER_LEDGER_FOLDER=" + folder,
                      "management.endpoint.health.group.readiness.include=ledger"),
                  Stream.of(more))
              .toArray(String[]::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeAll
  static void tells() {
    NODE.append(STORY.events());
    Eventually.holds(
        () -> assertThat(NODE.bean(Freshness.class).readByAll()).isEqualTo(STORY.head()));
  }

  @AfterAll
  static void stops() {
    NODE.close();
  }

  private static String text(String path) {
    HttpResponse<String> answer = NODE.get(AGENCY, LEDGER + path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
    return answer.body();
  }

  /** What a reader does who knows the public key and nothing else. */
  private static Checkpoint verified(String note) {
    Note read = Note.parse(note);
    assertThat(read.isSignedBy(List.of(PublicKey.parse(text("/keys").strip())))).isTrue();
    return Checkpoint.of(read);
  }

  private static List<Hash> hashes(JsonNode proof) {
    return proof.get("hashes").valueStream().map(hash -> Hash.ofBase64(hash.asString())).toList();
  }

  @Test
  void anEventIsProvedUnderASignedHead() {
    text("/checkpoint?minPosition=" + STORY.head());
    for (long position = 1; position <= STORY.head(); position++) {
      JsonNode proof = NODE.json(AGENCY, LEDGER + "/proof?position=" + position);
      Checkpoint head = verified(proof.get("checkpoint").asString());
      Hash leaf = Leaf.of(NODE.bean(StoredEvents.class).at(List.of(position)).getFirst()).hash();
      assertThat(proof.get("leafHash").asString()).isEqualTo(leaf.base64());
      assertThat(proof.get("treeSize").asLong()).isEqualTo(head.size());
      assertThat(Proofs.includes(head.root(), head.size(), position - 1, leaf, hashes(proof)))
          .isTrue();
    }
  }

  @Test
  void aProofIsAlsoAFileOfItsOwn() {
    JsonNode proof = NODE.json(AGENCY, LEDGER + "/proof?position=3&size=7");
    String file = text("/proof?position=3&size=7&format=tlog-proof");
    String hashes =
        String.join("\n", proof.get("hashes").valueStream().map(JsonNode::asString).toList());
    assertThat(file)
        .isEqualTo(
            "c2sp.org/tlog-proof@v1\nindex 2\n" + hashes + "\n\n" + text("/checkpoint?size=7"));
    assertThat(NODE.get(AGENCY, LEDGER + "/proof?position=3&size=7", "Accept", "text/plain").body())
        .isEqualTo(file);
  }

  @Test
  void aHeadThatCoversAPositionIsSignedOnDemand() {
    Checkpoint head = verified(text("/checkpoint?minPosition=" + STORY.head()));
    assertThat(head.size()).isEqualTo(STORY.head());
    assertThat(verified(text("/checkpoint"))).isEqualTo(head);
    assertThat(verified(text("/checkpoint?size=5")).size()).isEqualTo(5);
    assertThat(text("/checkpoint?size=5")).isEqualTo(text("/checkpoint?size=5"));
    HttpResponse<String> asked = NODE.post(OPERATOR, LEDGER + "/checkpoint", "");
    assertThat(verified(asked.body())).isEqualTo(head);
  }

  @Test
  void growthIsProvedBetweenHeads() {
    text("/checkpoint?minPosition=" + STORY.head());
    for (String to : List.of("", "&to=9")) {
      JsonNode proof = NODE.json(AGENCY, LEDGER + "/consistency?from=4" + to);
      Checkpoint before = verified(text("/checkpoint?size=4"));
      Checkpoint after = verified(proof.get("checkpoint").asString());
      assertThat(after.size()).isEqualTo(to.isEmpty() ? STORY.head() : 9);
      assertThat(proof.get("fromRoot").asString()).isEqualTo(before.root().base64());
      assertThat(proof.get("toRoot").asString()).isEqualTo(after.root().base64());
      assertThat(Proofs.grows(4, before.root(), after.size(), after.root(), hashes(proof)))
          .isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/proof?position=0, position",
    "/proof?position=99999999, position",
    "/proof?position=9&size=8, position",
    "/proof?position=9&size=99999999, size",
    "/checkpoint?size=99999999, size",
    "/consistency?from=1&to=99999999, to",
    "/consistency?from=99999999, from"
  })
  void whatIsNotThereIsNotFound(String path, String field) {
    refused(path, 404, "not-found", field);
  }

  @ParameterizedTest
  @CsvSource({
    "/proof, position",
    "/proof?position=-1, position",
    "/proof?position=first, position",
    "/proof?position=1&size=1.5, size",
    "/proof?position=1&format=xml, format",
    "/proof?position=1&index=0, index",
    "/consistency?to=5, from",
    "/consistency?from=6&to=5, from",
    "/checkpoint?size=, size",
    "/checkpoint?size=4&minPosition=5, size",
    "/checkpoint?minPosition=5000, ''",
    "/checkpoint?minPosition=now, minPosition"
  })
  void nonsenseIsMalformed(String path, String field) {
    refused(path, 400, "malformed", field);
  }

  private static void refused(String path, int status, String code, String field) {
    HttpResponse<String> answer = NODE.get(AGENCY, LEDGER + path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.get("code").asString()).isEqualTo(code);
    assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/checkpoint", "/proof?position=1", "/consistency?from=1", "/keys"})
  void isForMembersAlone(String path) {
    assertThat(NODE.get("u-nobody", LEDGER + path).statusCode()).isEqualTo(403);
  }

  @Test
  void signingAndLookingThroughAreTheOperators() {
    for (String who : List.of(AGENCY, COORDINATOR, "u-ad northshire:ADMINISTRATOR")) {
      assertThat(NODE.get(who, LEDGER + "/audit").statusCode()).isEqualTo(403);
      assertThat(NODE.post(who, LEDGER + "/checkpoint", "").statusCode()).isEqualTo(403);
    }
    assertThat(NODE.get(OPERATOR, LEDGER + "/audit").statusCode()).isEqualTo(200);
    assertThat(NODE.post(OPERATOR, LEDGER + "/checkpoint", "").statusCode()).isEqualTo(200);
    assertThat(NODE.get(OPERATOR, LEDGER + "/keys").statusCode()).isEqualTo(200);
  }

  @Test
  void anAuditTellsHowFarItIsAndThenItsVerdict() {
    JsonNode verdict = audit();
    assertThat(verdict.get("ok").asBoolean()).as(verdict.toString()).isTrue();
    assertThat(verdict.get("size").asLong()).isEqualTo(STORY.head());
    assertThat(verdict.get("firstBad").isNull()).isTrue();
    Checkpoint head = verified(text("/checkpoint?size=" + STORY.head()));
    assertThat(verdict.get("root").asString()).isEqualTo(head.root().base64());
  }

  /** The last line; the others say how far it was. */
  private static JsonNode audit() {
    HttpResponse<String> answer = NODE.get(OPERATOR, LEDGER + "/audit");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-ndjson");
    List<JsonNode> lines = answer.body().lines().map(JSON::readTree).toList();
    assertThat(lines).hasSizeGreaterThan(2);
    assertThat(lines.getFirst())
        .isEqualTo(JSON.readTree("{\"checked\":0,\"of\":%d}".formatted(STORY.head())));
    assertThat(lines.get(lines.size() - 2).get("checked").asLong()).isEqualTo(STORY.head());
    return lines.getLast();
  }

  @Test
  void everyViewIsLookedAt() {
    assertThat(NODE.beans(View.class))
        .isNotEmpty()
        .allSatisfy(view ->
            assertThat(view.covers())
                .as(view.name())
                .isNotEmpty()
                .allSatisfy(covered -> assertThat(covered.table()).isIn(view.tables())));
  }

  /** Whatever the view says about how far it has read. */
  @ParameterizedTest
  @CsvSource({
    "actionlist, delete from query.actionlist_action",
    "actionlist, update query.actionlist_action set version = version - 1 where version > 0",
    "overdue, delete from query.overdue_action",
    "unachievable, delete from query.unachievable_action",
    "history, delete from query.history_event where position % 3 = 0",
    "history, delete from query.history_event where meeting_id is not null",
    "changes, delete from query.changes where position % 5 = 0",
    "caseload, delete from query.caseload_case",
    "meeting, delete from query.meeting",
    "marac, delete from query.marac",
    "past, delete from query.past_trail",
    "past, delete from query.past_case"
  })
  void anEventThatAViewDoesNotKnowIsFound(String view, String loss) {
    JdbcTemplate jdbc = new JdbcTemplate(POOL);
    assertThat(jdbc.update(loss)).isPositive();
    JsonNode verdict = audit();
    assertThat(verdict.get("ok").asBoolean()).isFalse();
    JsonNode first = verdict.get("firstBad");
    assertThat(first.get("what").asString()).isEqualTo("EVENT_UNSEEN");
    assertThat(first.get("view").asString()).isEqualTo(view);
    assertThat(first.get("position").asLong()).isBetween(1L, STORY.head());
    assertThat(health()).isEqualTo(503);
    NODE.post(OPERATOR, "/api/operations/views/" + view + "/rebuild", "");
    Eventually.holds(() -> assertThat(audit().get("ok").asBoolean()).isTrue());
    assertThat(health()).isEqualTo(200);
  }

  private static int health() {
    return NODE.get(AGENCY, "/actuator/health/readiness").statusCode();
  }

  @Test
  void aProcessWithoutAKeyReadsAndProvesAndNeverSigns() {
    text("/checkpoint?minPosition=" + STORY.head());
    try (QueryNode keyless = QueryNode.on(POOL)) {
      assertThat(keyless.get(AGENCY, LEDGER + "/checkpoint").body()).isEqualTo(text("/checkpoint"));
      assertThat(keyless.get(AGENCY, LEDGER + "/keys").body()).isEmpty();
      JsonNode proof = keyless.json(AGENCY, LEDGER + "/proof?position=2&size=6");
      assertThat(proof.get("checkpoint").isNull()).isTrue();
      assertThat(proof.get("hashes").size()).isPositive();
      for (String path :
          List.of("/checkpoint?size=6", "/proof?position=2&size=6&format=tlog-proof")) {
        HttpResponse<String> answer = keyless.get(AGENCY, LEDGER + path);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("This process has no key to sign with");
      }
    }
  }
}
