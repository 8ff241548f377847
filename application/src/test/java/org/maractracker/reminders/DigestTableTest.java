package org.maractracker.reminders;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.events.action.ReminderOccasion;
import org.maractracker.reminders.Digest.State;
import org.maractracker.store.schema.SchemaMigration;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Which of several nodes sends. */
class DigestTableTest {

  private static final Map<TestDatabase, DataSource> MIGRATED = new EnumMap<>(TestDatabase.class);
  private static final LocalDate DAY = LocalDate.parse("2027-03-25");
  private static final Instant NOW = Instant.parse("2027-03-25T08:00:00Z");
  private static final Recipient POLICE = Recipient.agency("police");
  private static final List<Reminder> ONE =
      List.of(new Reminder(new UUID(0, 1), ReminderOccasion.OVERDUE, null, null));
  private static final int NODES = 8;

  private final String maracId = "m" + UUID.randomUUID();

  private static DigestTable on(TestDatabase database) {
    DataSource migrated =
        MIGRATED.computeIfAbsent(
            database,
            each -> {
              DataSource fresh = each.fresh();
              SchemaMigration.migrate(fresh, "command");
              return fresh;
            });
    return new DigestTable(migrated);
  }

  private static PlanTable plans(TestDatabase database) {
    DigestTable digests = on(database);
    DataSource migrated = requireNonNull(MIGRATED.get(database));
    return new PlanTable(
        migrated, new TransactionTemplate(new JdbcTransactionManager(migrated)), digests);
  }

  private List<Digest> in(DigestTable table, State state) {
    return table.in(state).stream().filter(each -> each.maracId().equals(maracId)).toList();
  }

  private static <T> List<T> allAtOnce(Callable<T> deed) throws Exception {
    CyclicBarrier together = new CyclicBarrier(NODES);
    try (ExecutorService nodes = Executors.newFixedThreadPool(NODES)) {
      List<Future<T>> all =
          IntStream.range(0, NODES)
              .mapToObj(node ->
                  nodes.submit(() -> {
                    together.await();
                    return deed.call();
                  }))
              .toList();
      List<T> done = new ArrayList<>();
      for (Future<T> one : all) {
        done.add(one.get());
      }
      return done;
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void ofSeveralNodesOnePlansADay(TestDatabase database) throws Exception {
    DigestTable table = on(database);
    assertThat(plans(database).isPlanned(maracId, DAY)).isFalse();
    allAtOnce(() -> {
      plans(database).plan(maracId, DAY, List.of(POLICE, Recipient.COORDINATOR), NOW);
      return true;
    });
    assertThat(in(table, State.DUE))
        .extracting(Digest::recipient)
        .containsExactlyInAnyOrder(POLICE, Recipient.COORDINATOR);
    assertThat(plans(database).isPlanned(maracId, DAY)).isTrue();
    assertThat(plans(database).isPlanned(maracId, DAY.plusDays(1))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void plansNoDayBeforeOneThatIsPlanned(TestDatabase database) {
    DigestTable table = on(database);
    plans(database).plan(maracId, DAY, List.of(), NOW);
    plans(database).plan(maracId, DAY.minusDays(1), List.of(POLICE), NOW);
    assertThat(in(table, State.DUE)).isEmpty();
    plans(database).plan(maracId, DAY.plusDays(1), List.of(POLICE), NOW);
    assertThat(in(table, State.DUE)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void ofSeveralNodesOneClaimsAMail(TestDatabase database) throws Exception {
    DigestTable table = on(database);
    for (int round = 0; round < 20; round++) {
      plans(database).plan(maracId, DAY.plusDays(round), List.of(POLICE), NOW);
      UUID mail = in(table, State.DUE).getFirst().digestId();
      assertThat(allAtOnce(() -> table.claim(mail, ONE, NOW))).containsOnlyOnce(true);
      assertThat(in(table, State.CLAIMED).getLast().reminders()).isEqualTo(ONE);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aRefusedMailWaits(TestDatabase database) {
    DigestTable table = on(database);
    UUID mail = claimed(database);
    table.due(mail, NOW.plusSeconds(60));
    assertThat(toBeSent(table, NOW.plusSeconds(59))).isEmpty();
    assertThat(toBeSent(table, NOW.plusSeconds(60)))
        .singleElement()
        .satisfies(waiting -> assertThat(waiting.attempts()).isEqualTo(1));
  }

  private UUID claimed(TestDatabase database) {
    DigestTable table = on(database);
    plans(database).plan(maracId, DAY, List.of(POLICE), NOW);
    UUID mail = in(table, State.DUE).getFirst().digestId();
    assertThat(table.claim(mail, ONE, NOW)).isTrue();
    return mail;
  }

  private List<Digest> toBeSent(DigestTable table, Instant now) {
    return table.toBeSent(now).stream().filter(each -> each.maracId().equals(maracId)).toList();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatNobodyKnowsOfIsNeverDueAgainButMayTurnOutToBeSent(TestDatabase database) {
    DigestTable table = on(database);
    UUID mail = claimed(database);
    assertThat(table.areUnderWay(maracId, NOW.minusMillis(1))).isTrue();
    assertThat(table.areUnderWay(maracId, NOW)).isFalse();
    assertThat(table.claimedBefore(NOW)).noneMatch(each -> each.digestId().equals(mail));
    assertThat(table.claimedBefore(NOW.plus(Duration.ofMillis(1))))
        .anyMatch(each -> each.digestId().equals(mail));
    assertThat(table.move(mail, State.CLAIMED, State.UNCERTAIN)).isTrue();
    assertThat(table.move(mail, State.CLAIMED, State.UNCERTAIN)).isFalse();
    table.due(mail, NOW);
    assertThat(toBeSent(table, NOW.plusSeconds(86_400))).isEmpty();
    assertThat(table.claim(mail, ONE, NOW)).isFalse();
    assertThat(table.areUnderWay(maracId, Instant.EPOCH)).isFalse();
    table.sent(mail);
    assertThat(in(table, State.SENT)).extracting(Digest::digestId).containsExactly(mail);
    assertThat(table.areUnderWay(maracId, Instant.EPOCH)).isTrue();
    table.recorded(mail);
    table.sent(mail);
    assertThat(in(table, State.SENT)).isEmpty();
    assertThat(table.areUnderWay(maracId, Instant.EPOCH)).isFalse();
  }
}
