package org.maractracker.command.imports.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Membership;
import org.maractracker.caller.Role;
import org.maractracker.command.imports.run.ImportStatus.State;
import org.maractracker.command.register.Directory;
import org.maractracker.testsupport.SettableClock;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.transaction.PlatformTransactionManager;

/** Two nodes that want the same work, on both databases; a third, whose database it is, is idle. */
class LeasesTest {

  private static final Membership COORDINATOR =
      new Membership("northshire", Role.COORDINATOR, null);
  private static final Caller CORA = new Caller("u-cora", "Cora Example", List.of(COORDINATOR));
  private static final byte[] FILE = {1, 2, 3};

  private static final List<Importing> DATABASES =
      Stream.of(TestDatabase.values()).map(Importing::new).toList();

  private final SettableClock clock = SettableClock.at("2026-05-10T09:00:00Z");

  static List<Importing> databases() {
    return DATABASES;
  }

  @BeforeEach
  void beIdle() {
    DATABASES.forEach(on -> {
      on.process.bean(ImportWorker.class).stop();
      on.jdbc().sql("delete from command.import_job").update();
    });
  }

  @AfterAll
  static void stop() {
    DATABASES.forEach(Importing::close);
  }

  private Leases node(Importing on) {
    return new Leases(
        on.process.bean(DataSource.class),
        on.process.bean(PlatformTransactionManager.class),
        clock,
        on.process.bean(Directory.class));
  }

  private Job put(Importing on, String file) {
    Job job =
        new Job(UUID.randomUUID(), "northshire", file, 0, CORA, COORDINATOR, ReadingWish.NONE);
    jobs(on).put(job, FILE, 3);
    clock.advance(Duration.ofMillis(10));
    return job;
  }

  private ImportJobs jobs(Importing on) {
    return new ImportJobs(
        on.process.bean(DataSource.class),
        on.process.bean(PlatformTransactionManager.class),
        clock,
        on.process.bean(Directory.class));
  }

  private State state(Importing on, Job job) {
    return jobs(on).status("northshire", job.importId()).orElseThrow().state();
  }

  private static ImportReport report() {
    return new ImportReport(Map.of(), Map.of(), 0, 0, 0, 0, List.of(), List.of());
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void leaveAJobToWhoeverIsAtItUntilItsLeaseHasRunOut(Importing on) {
    Leases one = node(on);
    Leases other = node(on);
    Job job = put(on, "a.csv");
    assertThat(one.take()).hasValue(job);
    assertThat(state(on, job)).isEqualTo(State.RUNNING);
    clock.advance(Leases.LEASE.minusSeconds(1));
    assertThat(other.take()).isEmpty();
    assertThat(one.renew(job, 1)).isTrue();
    clock.advance(Leases.LEASE.minusSeconds(1));
    assertThat(other.take()).isEmpty();
    clock.advance(Duration.ofSeconds(2));
    assertThat(state(on, job)).isEqualTo(State.WAITING);
    assertThat(other.take()).hasValue(job);
    assertThat(other.content(job)).isEqualTo(FILE);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void tellANodeThatCameTooLateThatItIsNoLongerItsOwn(Importing on) {
    Leases late = node(on);
    Leases other = node(on);
    Job job = put(on, "b.csv");
    assertThat(late.take()).hasValue(job);
    clock.advance(Leases.LEASE.plusSeconds(1));
    assertThat(other.take()).hasValue(job);
    assertThat(late.renew(job, 2)).isFalse();
    late.finish(job, report());
    late.release(job);
    assertThat(state(on, job)).isEqualTo(State.RUNNING);
    other.finish(job, report());
    assertThat(state(on, job)).isEqualTo(State.DONE);
    assertThat(late.take()).isEmpty();
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void letOneImportOfAMaracRunAtATime(Importing on) {
    Leases one = node(on);
    Leases other = node(on);
    Job first = put(on, "c.csv");
    Job second = put(on, "d.csv");
    assertThat(one.take()).hasValue(first);
    assertThat(other.take()).isEmpty();
    one.release(first);
    assertThat(other.take()).hasValue(first);
    other.finish(first, report());
    assertThat(one.take()).hasValue(second);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void giveUpWhatDoesNotGetThroughOneMoreRowInSoManyAttempts(Importing on) {
    Leases node = node(on);
    Job job = put(on, "e.csv");
    for (int attempt = 1; attempt < Leases.MOST_ATTEMPTS; attempt++) {
      assertThat(node.take()).hasValue(job);
      node.giveUp(job);
      assertThat(state(on, job)).as("%d", attempt).isEqualTo(State.RUNNING);
      clock.advance(Leases.LEASE.plusSeconds(1));
    }
    assertThat(node.take()).hasValue(job);
    assertThat(node.renew(job, 1)).as("one more row").isTrue();
    node.giveUp(job);
    clock.advance(Leases.LEASE.plusSeconds(1));
    for (int attempt = 1; attempt <= Leases.MOST_ATTEMPTS; attempt++) {
      assertThat(state(on, job)).as("%d again", attempt).isEqualTo(State.WAITING);
      assertThat(node.take()).hasValue(job);
      node.giveUp(job);
      clock.advance(Leases.LEASE.plusSeconds(1));
    }
    assertThat(state(on, job)).isEqualTo(State.FAILED);
    assertThat(node.take()).isEmpty();
  }
}
