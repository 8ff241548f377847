package org.maractracker.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maractracker.command.dispatch.CommandNode.ANN;
import static org.maractracker.command.dispatch.CommandNode.BEN;
import static org.maractracker.command.dispatch.CommandNode.agree;
import static org.maractracker.command.dispatch.CommandNode.sender;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.caller.Caller;
import org.maractracker.command.action.CompleteAction;
import org.maractracker.command.action.RecordProgress;
import org.maractracker.command.dispatch.CommandDispatcher.Answer;
import org.maractracker.command.dispatch.CommandDispatcher.Sender;
import org.maractracker.command.marac.AdmitAgency;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ProgressKind;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.testsupport.TestDatabase;

class IdempotencyTest {

  private final UUID action = UUID.randomUUID();

  private CommandNode node(TestDatabase database) {
    CommandNode node = new CommandNode(database, database.freshUrl()).founded();
    UUID meeting = node.meeting(CommandNode.MEETING_DAY);
    node.send(agree(meeting, node.listedCase(meeting, "N-1"), action));
    return node;
  }

  private RecordProgress progress() {
    return new RecordProgress(action, "Called", ProgressKind.ATTEMPT, null);
  }

  private Answer send(CommandNode node, Sender sender) {
    return node.dispatcher()
        .send(
            progress(),
            sender,
            stored ->
                new Answer(
                    200,
                    null,
                    stored.lastOf(action.toString()).version() + "",
                    "at " + stored.lastOf(action.toString()).position(),
                    false));
  }

  private long events(CommandNode node) {
    return node.archive().ofAggregate(action.toString(), 0).size();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void givesTheSameAnswerAgainAndStoresNothing(TestDatabase database) {
    try (CommandNode node = node(database)) {
      Answer first = send(node, sender(ANN, "key-1", null));
      Answer second = send(node, sender(ANN, "key-1", null));
      assertThat(first.replayed()).isFalse();
      assertThat(first.etag()).isEqualTo("1");
      assertThat(second).isEqualTo(first.again());
      assertThat(events(node)).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void refusesTheKeyForAnotherRequest(TestDatabase database) {
    try (CommandNode node = node(database)) {
      send(node, sender(ANN, "key-1", null));
      Sender other =
          new Sender(
              ANN, CommandNode.COORDINATOR, null, "key-1", "another fingerprint", "request-2");
      assertRefused(() -> send(node, other), ProblemCode.IDEMPOTENCY_KEY_REUSED);
      assertThat(events(node)).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void keysBelongToTheirUser(TestDatabase database) {
    try (CommandNode node = node(database)) {
      send(node, sender(ANN, "key-1", null));
      assertThat(send(node, sender(BEN, "key-1", null)).replayed()).isFalse();
      assertThat(events(node)).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void doesNotRememberARefusal(TestDatabase database) {
    try (CommandNode node = node(database)) {
      assertRefused(() -> send(node, sender(ANN, "key-1", 7L)), ProblemCode.STALE_VERSION);
      assertThat(send(node, sender(ANN, "key-1", null)).replayed()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void ofManyAtOnceOneIsStoredAndAllAreAnsweredAlike(TestDatabase database) throws Exception {
    try (CommandNode node = node(database);
        ExecutorService clients = Executors.newFixedThreadPool(8)) {
      List<Future<Answer>> answers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        answers.add(clients.submit(() -> send(node, sender(ANN, "key-1", null))));
      }
      for (Future<Answer> answer : answers) {
        assertThat(answer.get().body()).isEqualTo(answers.getFirst().get().body());
      }
      assertThat(events(node)).isEqualTo(2);
    }
  }

  /** What the first request has done speaks against the second, but that is not the answer. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isAnsweredAgainThoughItWouldBeRefusedNow(TestDatabase database) {
    try (CommandNode node = node(database)) {
      CompleteAction done =
          new CompleteAction(action, PartialDate.parse("2026-05-09"), "Done", null, null);
      Answer first = node.send(done, sender(ANN, "key-1", 0L));
      assertRefused(() -> node.send(done, sender(ANN, "key-2", 0L)), ProblemCode.STALE_VERSION);
      assertThat(node.send(done, sender(ANN, "key-1", 0L))).isEqualTo(first.again());
      assertThat(events(node)).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatChangesNothingIsAnsweredOnceToo(TestDatabase database) {
    try (CommandNode node = node(database)) {
      AdmitAgency again =
          new AdmitAgency("northshire", "police", "Police", AgencyKind.POLICE, null);
      Answer first = node.send(again, sender(ANN, "key-1", null));
      assertThat(first.replayed()).isFalse();
      assertThat(node.send(again, sender(ANN, "key-1", null))).isEqualTo(first.again());
    }
  }

  /**
   * This is an answer of an earlier version of this software, or one that does not go with any
   * events.
   */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void saysSoWhenSomebodyElseEntersTheKeyForTooLong(TestDatabase database) throws Exception {
    try (CommandNode node = node(database)) {
      try (Connection other = node.bean(DataSource.class).getConnection();
          Statement enters = other.createStatement()) {
        other.setAutoCommit(false);
        enters.execute(
            "insert into command.idempotency (subject, idempotency_key, fingerprint, claimed_at)"
                + " values ('u-ann', 'key-1', 'fingerprint', now())");
        assertRefused(
            () -> send(node, sender(ANN, "key-1", null)), ProblemCode.IDEMPOTENCY_KEY_IN_USE);
        other.rollback();
      }
      assertThat(send(node, sender(ANN, "key-1", null)).replayed()).isFalse();
      assertThat(events(node)).isEqualTo(2);
    }
  }

  /** Two nodes decide the same request; the second has stored nothing of it. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void ofManyOnTwoNodesOneIsStoredAndAllAreAnsweredAlike(TestDatabase database) throws Exception {
    String url = database.freshUrl();
    try (CommandNode node = new CommandNode(database, url).founded();
        CommandNode other = new CommandNode(database, url);
        ExecutorService clients = Executors.newFixedThreadPool(8)) {
      UUID meeting = node.meeting(CommandNode.MEETING_DAY);
      UUID caseId = node.listedCase(meeting, "N-1");
      for (int round = 0; round < 10; round++) {
        String key = "key-" + round;
        List<Future<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
          CommandNode at = i % 2 == 0 ? node : other;
          UUID id = UUID.randomUUID();
          answers.add(clients.submit(() -> agreed(at, meeting, caseId, id, key)));
        }
        Set<String> bodies = new HashSet<>();
        for (Future<Answer> answer : answers) {
          bodies.add(answer.get().body());
        }
        assertThat(bodies).hasSize(1);
      }
      assertThat(
              node.archive().after(0, 1000).stream()
                  .filter(each -> each.event() instanceof ActionAgreed))
          .hasSize(10);
    }
  }

  private static Answer agreed(
      CommandNode node, UUID meeting, UUID caseId, UUID action, String key) {
    return node.dispatcher()
        .send(
            agree(meeting, caseId, action),
            sender(ANN, key, null),
            stored -> new Answer(201, null, "0", action + " is there", false));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void forgetsWhatIsOldAndNothingElse(TestDatabase database) {
    try (CommandNode node = node(database)) {
      send(node, sender(ANN, "key-1", null));
      IdempotencyKeys keys = node.bean(IdempotencyKeys.class);
      assertThat(keys.forgetOlderThan(Duration.ofDays(7))).isZero();
      assertThat(keys.forgetOlderThan(Duration.ofSeconds(-1))).isOne();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void eventsSayWhoSentThemInWhatRoleAndWhy(TestDatabase database) {
    try (CommandNode node = node(database)) {
      Caller caller = ANN;
      send(node, sender(caller, "key-1", null));
      var origin = node.archive().ofAggregate(action.toString(), 1).getFirst();
      assertThat(origin.origin("actor")).isEqualTo("u-ann");
      assertThat(origin.origin("actorName")).isEqualTo("Ann Example");
      assertThat(origin.origin("actorRole")).isEqualTo("COORDINATOR");
      assertThat(origin.origin("actorAgency")).isNull();
      assertThat(origin.origin("correlationId")).isEqualTo("request-1");
      assertThat(origin.origin("causationId")).isNotBlank();
      assertThat(origin.origin("idempotencyKey")).isEqualTo("key-1");
      assertThat(origin.origin()).hasSize(6);
    }
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable deed, ProblemCode code) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            RuleViolated.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
