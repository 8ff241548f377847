package org.maractracker.query.engine.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.events.PartialDate;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.query.Story;
import org.maractracker.query.engine.view.DeadLetterService.Retried;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.SettableClock;
import org.maractracker.testsupport.TestDatabase;

/** Events a view cannot fold are set aside, and it goes on. */
class DeadLettersTest {

  private static final Clock CLOCK = SettableClock.at("2026-03-02T12:00:00Z");
  private static final UUID ONE = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);

  private final Story story = new Story();

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void setsAsideTheEventItCannotFoldAndTheLaterOnesOfTheSameAggregate(TestDatabase database) {
    DataSource pool = Node.pool(database);
    Tally tally = new Tally("tally", pool);
    tally.failAt.add(3L);
    try (Node node = Node.on(pool, CLOCK, tally)) {
      listed(ONE, OTHER, ONE, OTHER, ONE);
      node.append(story, 1);
      readTo(node, 5);
      assertThat(tally.rows()).containsExactly(1L, 2L, 4L);

      listed(ONE, OTHER);
      node.append(story, 6);
      readTo(node, 7);
      assertThat(tally.rows()).containsExactly(1L, 2L, 4L, 7L);
      assertThat(letters(node))
          .extracting(DeadLetter::position, DeadLetter::version, DeadLetter::attempts)
          .containsExactly(tuple(3L, 1L, 1), tuple(5L, 2L, 0), tuple(6L, 3L, 0));
    }
  }

  /** In Britain that hour of October comes twice. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void keepsTheInstantWhateverTheZoneOfTheProcess(TestDatabase database) {
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Europe/London"));
    Clock summer = SettableClock.at("2026-10-25T00:30:00Z");
    DataSource pool = Node.pool(database);
    Tally tally = new Tally("tally", pool);
    tally.failAt.add(1L);
    try (Node node = Node.on(pool, summer, tally)) {
      listed(ONE);
      node.append(story, 1);
      readTo(node, 1);
      assertThat(letters(node))
          .extracting(DeadLetter::setAsideAt)
          .containsExactly(summer.instant());
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void keepsTheKindOfFailureAndNothingOfItsWords(TestDatabase database) {
    DataSource pool = Node.pool(database);
    Tally tally = new Tally("tally", pool);
    tally.failAt.add(1L);
    try (Node node = Node.on(pool, CLOCK, tally)) {
      listed(ONE);
      node.append(story, 1);
      readTo(node, 1);
      assertThat(letters(node))
          .containsExactly(
              new DeadLetter(
                  "tally",
                  1,
                  "Meeting",
                  ONE.toString(),
                  0,
                  "CaseListed",
                  "java.lang.IllegalStateException",
                  1,
                  CLOCK.instant(),
                  CLOCK.instant(),
                  null));
    }
  }

  /** One batch, with two at fault: everything else of it is there, once. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void findsTheEventsAtFaultInALongBatch(TestDatabase database) {
    DataSource pool = Node.pool(database);
    Tally tally = new Tally("tally", pool);
    tally.failAt.addAll(List.of(77L, 301L));
    try (Node node = Node.on(pool, CLOCK, tally)) {
      for (int i = 0; i < 400; i++) {
        listed(UUID.randomUUID());
      }
      node.append(story, 1);
      readTo(node, 400);
      assertThat(tally.rows())
          .containsExactlyElementsOf(
              LongStream.rangeClosed(1, 400).filter(i -> i != 77 && i != 301).boxed().toList());
      assertThat(letters(node)).extracting(DeadLetter::position).containsExactly(77L, 301L);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aRetryAppliesTheLettersOfTheAggregateInOrder(TestDatabase database) {
    DataSource pool = Node.pool(database);
    Tally tally = new Tally("tally", pool);
    tally.failAt.addAll(List.of(1L, 4L));
    try (Node node = Node.on(pool, CLOCK, tally)) {
      listed(ONE, OTHER, ONE, ONE, ONE);
      node.append(story, 1);
      readTo(node, 5);
      DeadLetterService desk = node.bean(DeadLetterService.class);
      assertThat(desk.retry("tally", 3)).contains(new Retried(0, 4));
      assertThat(letters(node).getFirst().attempts()).isEqualTo(2);

      tally.failAt.remove(1L);
      assertThat(desk.retry("tally", 5)).contains(new Retried(2, 2));
      assertThat(tally.rows()).containsExactly(1L, 2L, 3L);
      tally.failAt.clear();
      assertThat(desk.retry("tally", 4)).contains(new Retried(2, 0));
      assertThat(tally.rows()).containsExactly(1L, 2L, 3L, 4L, 5L);
      assertThat(letters(node)).isEmpty();
      assertThat(desk.retry("tally", 4)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatIsGivenUpKeepsNothingWaitingAndStaysMarked(TestDatabase database) {
    DataSource pool = Node.pool(database);
    Tally tally = new Tally("tally", pool);
    tally.failAt.add(1L);
    try (Node node = Node.on(pool, CLOCK, tally)) {
      listed(ONE, ONE);
      node.append(story, 1);
      readTo(node, 2);
      DeadLetterService desk = node.bean(DeadLetterService.class);
      Optional<DeadLetter> first = desk.evict("tally", 1, "u-admin", "Written by a fault");
      assertThat(desk.evict("tally", 1, "u-other", "Again")).isEqualTo(first);
      assertThat(first.orElseThrow().eviction())
          .isEqualTo(new DeadLetter.Eviction("u-admin", CLOCK.instant(), "Written by a fault"));
      assertThat(desk.retry("tally", 1)).contains(new Retried(1, 0));

      listed(ONE);
      node.append(story, 3);
      readTo(node, 3);
      assertThat(tally.rows()).containsExactly(2L, 3L);
      assertThat(node.bean(DeadLetters.class).count("tally")).isZero();
      assertThat(node.bean(Freshness.class).stale("tally").any(null, ONE)).isTrue();
      assertThat(node.bean(Freshness.class).stale("tally").any(OTHER)).isNull();
      assertThat(node.bean(Freshness.class).stale("another").any(ONE)).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void standsWhenThereAreTooManyToSetAside(TestDatabase database) {
    DataSource pool = Node.pool(database);
    Tally tally = new Tally("tally", pool);
    tally.failAt.add(1L);
    try (Node node = Node.on(pool, CLOCK, tally)) {
      for (int i = 0; i < DeadLetters.MOST; i++) {
        listed(ONE);
      }
      node.append(story, 1);
      readTo(node, DeadLetters.MOST);
      listed(OTHER);
      node.append(story, DeadLetters.MOST + 1);
      readTo(node, DeadLetters.MOST + 1);
      listed(ONE);
      node.append(story, DeadLetters.MOST + 2);
      tally.failAt.add(DeadLetters.MOST + 3L);
      listed(UUID.randomUUID());
      node.append(story, DeadLetters.MOST + 3);
      Eventually.holds(() -> assertThat(node.bean(ViewLag.class).events("tally")).isEqualTo(2));
      assertThat(node.bean(DeadLetters.class).count("tally")).isEqualTo(DeadLetters.MOST);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aResetForgetsThem(TestDatabase database) {
    DataSource pool = Node.pool(database);
    Tally tally = new Tally("tally", pool);
    tally.failAt.add(1L);
    try (Node node = Node.on(pool, CLOCK, tally)) {
      listed(ONE, ONE);
      node.append(story, 1);
      readTo(node, 2);
      tally.failAt.clear();
      node.bean(Views.class).reset("tally");
      readTo(node, 2);
      assertThat(tally.rows()).containsExactly(1L, 2L);
      assertThat(letters(node)).isEmpty();
    }
  }

  private static List<DeadLetter> letters(Node node) {
    return node.bean(DeadLetters.class).page("tally", 0, 100);
  }

  private static void readTo(Node node, long position) {
    Eventually.holds(() ->
        assertThat(node.bean(Freshness.class).readTo("tally")).isGreaterThanOrEqualTo(position));
  }

  private void listed(UUID... meetings) {
    for (UUID meeting : meetings) {
      story.tell(
          new CaseListed(meeting, UUID.randomUUID(), PartialDate.of(LocalDate.of(2026, 3, 2))));
    }
  }
}
