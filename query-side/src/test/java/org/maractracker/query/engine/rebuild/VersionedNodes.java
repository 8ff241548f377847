package org.maractracker.query.engine.rebuild;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.maractracker.events.PartialDate;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.query.Story;
import org.maractracker.query.engine.rebuild.Rebuild.State;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.engine.view.Node;
import org.maractracker.query.engine.view.Tally;
import org.maractracker.query.engine.view.ViewPositions;
import org.maractracker.query.engine.view.ViewVersions;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.SettableClock;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Nodes of one version of a view and of the next, on one database. */
abstract class VersionedNodes {

  static final UUID MEETING = new UUID(0, 1);

  final SettableClock clock = SettableClock.at("2026-03-02T12:00:00Z");
  final Story story = new Story();

  void fedByTheFirstVersion(DataSource pool, int events) {
    try (Node first = Node.on(pool, clock, new Tally("tally", 1, pool))) {
      tell(first, events);
      assertThat(notes(first)).isEqualTo(Map.of("", (long) events));
    }
  }

  static void isRunning(Node node) {
    Eventually.holds(() ->
        assertThat(node.bean(Rebuilds.class).find("tally"))
            .hasValueSatisfying(run -> assertThat(run.state()).isEqualTo(State.RUNNING)));
  }

  static void isOfTheSecondVersion(Node node, int events) {
    Eventually.holds(() -> assertThat(notes(node)).isEqualTo(Map.of("version 2", (long) events)));
    assertThat(node.bean(ViewVersions.class).stored("tally")).isEqualTo(2);
    assertThat(node.bean(ViewPositions.class).readTo("tally")).isEqualTo(events);
  }

  /** How many rows have which note. */
  static Map<String, Long> notes(Node node) {
    return node
        .jdbc()
        .sql("select coalesce(note, ''), count(*) from query.tally group by note")
        .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  static Health health(Node node) {
    return requireNonNull(node.bean(HealthIndicator.class).health(true));
  }

  void tell(Node node, int events) {
    append(node, events);
    Eventually.holds(
        () -> assertThat(node.bean(Freshness.class).readTo("tally")).isEqualTo(story.head()));
  }

  void append(Node node, int events) {
    long from = story.head() + 1;
    for (int i = 0; i < events; i++) {
      story.tell(
          new CaseListed(MEETING, UUID.randomUUID(), PartialDate.of(LocalDate.of(2026, 3, 2))));
    }
    node.append(story, from);
  }

  static Iterable<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }
}
