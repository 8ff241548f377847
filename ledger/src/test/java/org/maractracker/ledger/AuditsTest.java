package org.maractracker.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.store.signature.WriterKeys;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.boot.health.contributor.Status;

/** Times at which the store is looked through, and what comes of it. */
class AuditsTest {

  @TempDir Path folder;

  private final LedgerUnderTest under = new LedgerUnderTest(TestDatabase.H2);

  @AfterEach
  void closes() {
    under.close();
  }

  private Audits audits(Duration every) {
    Audit audit =
        new Audit(
            under.events,
            under.ledger,
            under.table,
            new SignedHeads(under.checkpoints, LedgerUnderTest.keys(), null),
            Coverage.NONE,
            SealedRegister.NONE,
            WriterKeys.NONE,
            under.clock);
    Audits audits = new Audits(audit, every, under.clock);
    audits.start();
    return audits;
  }

  @Test
  void happensByItselfAndStandsInHealth() {
    under.record(30);
    Audits audits = audits(Duration.ofMillis(50));
    LedgerHealth health = new LedgerHealth(under.keeper(under.signer(folder)), audits);
    assertThat(status(health)).isEqualTo(Status.UP);
    Eventually.holds(() ->
        assertThat(audits.last()).hasValueSatisfying(found -> assertThat(found.ok()).isTrue()));
    under.tamper("update events.domain_event set revision = '2' where position = 17");
    Eventually.holds(() -> assertThat(status(health)).isEqualTo(Status.OUT_OF_SERVICE));
    assertThat(audits.last().orElseThrow().firstBad())
        .isNotNull()
        .satisfies(bad -> assertThat(bad.position()).isEqualTo(17));
    under.tamper("update events.domain_event set revision = '1' where position = 17");
    Eventually.holds(() -> assertThat(status(health)).isEqualTo(Status.UP));
    audits.stop();
  }

  private static Status status(LedgerHealth health) {
    return java.util.Objects.requireNonNull(health.health(false)).getStatus();
  }

  @Test
  void thereIsOneAtATime() throws Exception {
    under.record(1_200);
    Audits audits = audits(Duration.ofDays(1));
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayGoOn = new CountDownLatch(1);
    List<Long> reported = new ArrayList<>();
    Audits.Run run = audits.begin();
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<Verdict> verdict =
          other.submit(() ->
              run.run((checked, of) -> {
                reported.add(checked);
                begun.countDown();
                await(mayGoOn);
              }));
      begun.await();
      assertThatThrownBy(audits::begin)
          .isInstanceOfSatisfying(
              RuleViolated.class,
              refused -> assertThat(refused.code()).isEqualTo(ProblemCode.TOO_MANY_REQUESTS));
      mayGoOn.countDown();
      assertThat(verdict.get().ok()).isTrue();
    }
    assertThat(reported).containsExactly(0L, 500L, 1_000L, 1_200L);
    assertThat(audits.begin()).isNotNull();
    audits.stop();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whoeverIsGoneOrStopsEndsIt() {
    under.record(1_200);
    Audits audits = audits(Duration.ofDays(1));
    assertThatThrownBy(() -> audits.begin().run((checked, of) -> gone())).hasMessage("gone");
    assertThat(audits.last()).isEmpty();
    Audits.Run run = audits.begin();
    audits.stop();
    assertThatThrownBy(() -> run.run((checked, of) -> {})).isInstanceOf(Audits.Stopped.class);
  }

  private static void gone() {
    throw new IllegalStateException("gone");
  }

  @Test
  void theKeeperSaysWhyItRefusesForAsLongAsItIsSo() {
    under.record(10);
    LedgerKeeper keeper = under.keeper(under.signer(folder));
    assertThat(keeper.grown()).isEqualTo(10);
    under.record(1);
    under.tamper("update events.domain_event set position = 12 where position = 11");
    assertThatThrownBy(keeper::newest)
        .isInstanceOfSatisfying(
            RuleViolated.class,
            refused -> assertThat(refused.code()).isEqualTo(ProblemCode.UNAVAILABLE));
    assertThat(keeper.refusal()).contains("The event at position 11 is missing");
    under.tamper("update events.domain_event set position = 11 where position = 12");
    assertThat(keeper.grown()).isEqualTo(11);
    assertThat(keeper.refusal()).isEmpty();
    keeper.stop();
  }
}
