package org.maractracker.query.engine.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.events.PartialDate;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.query.Story;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.SettableClock;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** All views are fed in one transaction, and none of them waits for another. */
class OneFeedTest {

  private static final Clock CLOCK = SettableClock.at("2026-03-02T12:00:00Z");
  private static final UUID MEETING = new UUID(0, 1);

  private final Story story = new Story();

  /** {@code xmin} is the transaction that wrote a row. */
  @Test
  void oneTransactionHoldsTheRowsOfAllViews() {
    DataSource pool = Node.pool(TestDatabase.POSTGRESQL);
    try (Node node = Node.on(pool, CLOCK, new Tally("one", pool), new Tally("other", pool))) {
      append(node, 1);
      hasRead(node, "one", 1);
      hasRead(node, "other", 1);
      for (int i = 2; i <= 5; i++) {
        append(node, 1);
        hasRead(node, "one", i);
        hasRead(node, "other", i);
        assertThat(
                node.jdbc()
                    .sql("select count(distinct xmin::text) from query.view_position")
                    .query(Integer.class)
                    .single())
            .isEqualTo(1);
      }
    }
  }

  /** As the swap of a rebuild holds it, for as long as it compares. */
  @Test
  void aViewThatSomebodyHoldsKeepsNoOtherWaitingAndIsBroughtUpAfterwards() {
    DataSource pool = Node.pool(TestDatabase.POSTGRESQL);
    Tally held = new Tally("held", pool);
    Tally free = new Tally("free", pool);
    try (Node node = Node.on(pool, CLOCK, held, free)) {
      append(node, 3);
      hasRead(node, "held", 3);
      new TransactionTemplate(new DataSourceTransactionManager(pool))
          .executeWithoutResult(status -> {
            node.bean(ViewPositions.class).lock("held", 1);
            append(node, 2);
            hasRead(node, "free", 5);
            append(node, 2);
            hasRead(node, "free", 7);
            assertThat(node.bean(Freshness.class).readTo("held")).isEqualTo(3);
          });
      Eventually.holds(() -> assertThat(held.rows()).containsExactlyElementsOf(upTo(7)));
      assertThat(free.rows()).containsExactlyElementsOf(upTo(7));

      append(node, 2);
      hasRead(node, "held", 9);
      assertThat(held.rows()).containsExactlyElementsOf(upTo(9));
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void oneViewsRefusalLeavesNothingOfItAndTheOthersAlone(TestDatabase database) {
    DataSource pool = Node.pool(database);
    Tally first = new Tally("first", pool);
    Tally refusing = new Tally("refusing", pool);
    Tally broken = new Tally("broken", pool);
    Tally sound = new Tally("sound", pool);
    refusing.refuseAt.add(5L);
    broken.breakAt.add(4L);
    try (Node node = Node.on(pool, CLOCK, first, refusing, broken, sound)) {
      append(node, 3);
      hasRead(node, "refusing", 3);
      hasRead(node, "broken", 3);
      append(node, 4);
      hasRead(node, "sound", 7);
      append(node, 4);
      hasRead(node, "sound", 11);
      Eventually.holds(() -> assertThat(refusing.failures.get()).isGreaterThan(2));
      assertThat(refusing.rows()).containsExactlyElementsOf(upTo(readTo(node, "refusing")));
      assertThat(broken.rows()).containsExactlyElementsOf(upTo(readTo(node, "broken")));
      assertThat(readTo(node, "refusing")).isLessThan(5);
      assertThat(readTo(node, "broken")).isLessThan(4);
      assertThat(sound.rows()).containsExactlyElementsOf(upTo(11));
      assertThat(first.rows()).containsExactlyElementsOf(upTo(11));

      refusing.refuseAt.clear();
      broken.breakAt.clear();
      hasRead(node, "refusing", 11);
      hasRead(node, "broken", 11);
      assertThat(refusing.rows()).containsExactlyElementsOf(upTo(11));
      assertThat(broken.rows()).containsExactlyElementsOf(upTo(11));
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aNewViewReadsEverythingWhileTheOthersAreFed(TestDatabase database) {
    DataSource pool = Node.pool(database);
    Tally old = new Tally("old", pool);
    try (Node node = Node.on(pool, CLOCK, old)) {
      append(node, 1_200);
      hasRead(node, "old", 1_200);
    }
    Tally added = new Tally("added", pool);
    try (Node node = Node.on(pool, CLOCK, old, added)) {
      hasRead(node, "added", 1_200);
      append(node, 3);
      hasRead(node, "old", 1_203);
      hasRead(node, "added", 1_203);
      assertThat(added.rows()).containsExactlyElementsOf(upTo(1_203));
      assertThat(old.rows()).containsExactlyElementsOf(upTo(1_203));
    }
  }

  /** After going back one version, with a view that the later one has made. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void leavesALaterVersionsViewAloneAndFeedsTheOthers(TestDatabase database) {
    DataSource pool = Node.pool(database);
    Tally other = new Tally("other", pool);
    try (Node later = Node.on(pool, CLOCK, new Tally("tally", 2, pool), other)) {
      append(later, 3);
      hasRead(later, "tally", 3);
      hasRead(later, "other", 3);
    }
    try (Node earlier = Node.on(pool, CLOCK, new Tally("tally", 1, pool), other)) {
      append(earlier, 2);
      hasRead(earlier, "other", 5);
      assertThat(earlier.bean(Freshness.class).readTo("tally")).isEqualTo(3);
    }
    try (Node later = Node.on(pool, CLOCK, new Tally("tally", 2, pool), other)) {
      hasRead(later, "tally", 5);
      assertThat(other.rows()).containsExactlyElementsOf(upTo(5));
    }
  }

  /** As the node of a version that does not know the view holds the feed. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aViewThatTheFeedingNodeDoesNotKnowIsFedByOneThatDoes(TestDatabase database) {
    DataSource pool = Node.pool(database);
    Tally old = new Tally("old", pool);
    Tally added = new Tally("added", pool);
    try (Node earlier = Node.on(pool, CLOCK, old)) {
      append(earlier, 3);
      hasRead(earlier, "old", 3);
      try (Node later = Node.on(pool, CLOCK, old, added)) {
        hasRead(later, "added", 3);
        append(earlier, 2);
        hasRead(later, "added", 5);
        assertThat(earlier.bean(Views.class).feeds()).isTrue();
        assertThat(added.rows()).containsExactlyElementsOf(upTo(5));
      }
    }
  }

  private static void hasRead(Node node, String view, long position) {
    Eventually.holds(() -> assertThat(readTo(node, view)).isEqualTo(position));
  }

  private static long readTo(Node node, String view) {
    return node.bean(Freshness.class).readTo(view);
  }

  private void append(Node node, int events) {
    long from = story.head() + 1;
    for (int i = 0; i < events; i++) {
      story.tell(
          new CaseListed(MEETING, UUID.randomUUID(), PartialDate.of(LocalDate.of(2026, 3, 2))));
    }
    node.append(story, from);
  }

  private static List<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }
}
