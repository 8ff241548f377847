package org.maractracker.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.maractracker.faults.Letter.Fate;
import org.maractracker.testsupport.Eventually;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Eight write, two follow, and one part after another is killed or stopped. After each fault
 * everything is held against what was acknowledged. One round of the short faults, or with {@code
 * -Dfaults=<rounds>} that many of all.
 */
class FaultsTest {

  private static final int ROUNDS = Integer.getInteger("faults", 0);
  private static final Set<Fault> SHORT =
      EnumSet.complementOf(EnumSet.of(Fault.QUERY_SIDE_STOPPED, Fault.COMMAND_SIDE_STOPPED));

  /** Acknowledged before a fault, and again after it. */
  private static final int ENOUGH = ROUNDS == 0 ? 60 : 300;

  private final Counts counts = new Counts();
  private long lastNumber;

  @Test
  void whateverIsKilledOrStoppedWhatWasAcknowledgedIsThereOnceAndSeenOnce() throws Exception {
    try (Installation installation = Installation.migratedFirst()) {
      Agreed agreed = Agreed.by(installation);
      List<Follower> followers =
          IntStream.range(0, 2)
              .mapToObj(i -> new Follower(installation, "follower-" + i, agreed.position()))
              .toList();
      List<Letter> all = new ArrayList<>();
      for (int round = 0; round < Math.max(1, ROUNDS); round++) {
        for (Fault fault : ROUNDS == 0 ? SHORT : EnumSet.allOf(Fault.class)) {
          all.addAll(written(installation, agreed, fault, round));
          assertAllIsAsAcknowledged(installation.database(), agreed.position(), all);
          assertAllWasHeardOnce(installation.database(), agreed.position(), followers);
          counts.round(fault);
        }
        assertViewsAreAsRebuilt(installation);
      }
      followers.forEach(Follower::close);
      counts.print(all, followers);
    }
  }

  @Test
  void fourProcessesAtOnceOnNothingMakeOneInstallation() throws Exception {
    try (Installation installation = Installation.allAtOnceOnNothing()) {
      Agreed agreed = Agreed.by(installation);
      Rebuilt.awaitAllRead(installation.database());
      installation.querySides.forEach(side ->
          assertThat(
                  installation
                      .coordinator("reader")
                      .read(side, "/api/actions?marac=northshire")
                      .get("items"))
              .hasSameSizeAs(agreed.actionIds()));
    }
  }

  private List<Letter> written(Installation installation, Agreed agreed, Fault fault, int round) {
    try (Writers writers = new Writers(installation, agreed, lastNumber)) {
      await(writers, ENOUGH);
      fault.happensTo(installation, round);
      await(writers, writers.acknowledged() + ENOUGH);
      List<Letter> letters = writers.finish();
      lastNumber = writers.lastNumber();
      counts.sentAgain(writers.sentAgain());
      return letters;
    }
  }

  private static void await(Writers writers, long enough) {
    Eventually.holdsWithin(
        Duration.ofMinutes(4),
        () -> assertThat(writers.acknowledged()).isGreaterThanOrEqualTo(enough));
  }

  private record Stored(long position, String key) {}

  /** No more, no less, no holes, and each where its answer said. */
  private static void assertAllIsAsAcknowledged(
      JdbcClient jdbc, long before, List<Letter> letters) {
    assertThat(letters.stream().map(Letter::fate))
        .contains(Fate.ACKNOWLEDGED, Fate.REFUSED)
        .doesNotContain(Fate.UNKNOWN);
    List<Stored> stored =
        jdbc.sql(
                "select position, convert_from(meta_data, 'UTF8')::json ->> 'idempotencyKey' from events.domain_event order by position")
            .query((row, number) -> new Stored(row.getLong(1), String.valueOf(row.getString(2))))
            .list();
    assertThat(stored.stream().map(Stored::position))
        .as("positions without holes")
        .isEqualTo(LongStream.rangeClosed(1, stored.size()).boxed().toList());
    assertThat(stored.stream().filter(one -> one.position() > before))
        .as("every acknowledged command once, and nothing else")
        .containsExactlyInAnyOrderElementsOf(
            letters.stream()
                .filter(letter -> letter.fate() == Fate.ACKNOWLEDGED)
                .map(letter -> new Stored(letter.position(), letter.key()))
                .toList());
  }

  private static void assertAllWasHeardOnce(
      JdbcClient jdbc, long before, List<Follower> followers) {
    long head =
        jdbc.sql("select max(position) from events.domain_event").query(Long.class).single();
    List<Long> expected = LongStream.rangeClosed(before + 1, head).boxed().toList();
    followers.forEach(follower -> {
      Eventually.holds(
          () -> assertThat(follower.heard()).hasSizeGreaterThanOrEqualTo(expected.size()));
      assertThat(follower.heard()).as("each change once, in order").isEqualTo(expected);
    });
  }

  private static void assertViewsAreAsRebuilt(Installation installation) throws Exception {
    Rebuilt.awaitAllRead(installation.database());
    Map<String, List<String>> rows = Tables.rows(installation.database());
    Map<String, List<String>> rebuilt = Rebuilt.of(installation.postgres);
    assertThat(rows.keySet()).hasSizeGreaterThan(12).isEqualTo(rebuilt.keySet());
    rows.forEach((table, own) -> assertThat(own).as(table).isEqualTo(rebuilt.get(table)));
  }
}
