package org.maractracker.query.engine.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.acknowledged;
import static org.maractracker.query.SecretFacts.agreed;
import static org.maractracker.query.SecretFacts.completed;
import static org.maractracker.query.SecretFacts.due;
import static org.maractracker.query.SecretFacts.opened;
import static org.maractracker.query.SecretFacts.progress;
import static org.maractracker.query.SecretFacts.prompts;
import static org.maractracker.testsupport.events.Northshire.id;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.events.action.ProgressKind;
import org.maractracker.query.Stories;
import org.maractracker.query.Story;
import org.maractracker.query.contract.QueryNode;
import org.maractracker.query.engine.rebuild.Rebuild.State;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.engine.view.View;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;
import org.maractracker.testsupport.TestDatabase;

/**
 * How fast each view is rebuilt, beside reading the same events and doing nothing with them.
 * Printed, not judged: {@code -Dbench=rebuild} runs it.
 */
@EnabledIfSystemProperty(named = "bench", matches = "rebuild")
class RebuildBench {

  private static final int ACTIONS = 7000;
  private static final int CHUNK = 5000;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void eachView(TestDatabase database) {
    DataSource pool = QueryNode.pool(database);
    try (QueryNode node = QueryNode.on(pool)) {
      List<RecordedEvent> events = events();
      for (int from = 0; from < events.size(); from += CHUNK) {
        node.append(events.subList(from, Math.min(from + CHUNK, events.size())));
      }
      Awaitility.await()
          .atMost(Duration.ofMinutes(3))
          .until(() -> node.bean(Freshness.class).readByAll() == events.size());
      read(node);
      print("%s, %d events".formatted(database, events.size()));
      print("reading alone: %d events/s".formatted(read(node)));
      for (int round = 1; round <= 2; round++) {
        node.beans(View.class).forEach(view -> print(rebuilt(node, view)));
      }
    }
  }

  private static List<RecordedEvent> events() {
    Story story = Stories.begun();
    for (int i = 0; i < ACTIONS; i++) {
      UUID action = id(100_000 + i);
      if (i % 5 == 0) {
        story.tell(opened(id(500_000 + i)));
      }
      story.tell(
          agreed(action),
          acknowledged(action, "police"),
          prompts(action),
          progress(action, ProgressKind.ATTEMPT),
          due(action, LocalDate.of(2026, 3, 20), LocalDate.of(2026, 4, 20)),
          completed(action, "2026-03-10", 0));
    }
    return story.events();
  }

  /** Events a second, read and deserialised as a rebuild reads them. */
  private static long read(QueryNode node) {
    EventArchive archive = node.bean(EventArchive.class);
    long start = System.nanoTime();
    long position = 0;
    List<RecordedEvent> batch = archive.after(position, RebuildRun.BATCH);
    while (!batch.isEmpty()) {
      position = batch.getLast().position();
      batch = archive.after(position, RebuildRun.BATCH);
    }
    return position * 1_000_000_000L / (System.nanoTime() - start);
  }

  private static String rebuilt(QueryNode node, View view) {
    Rebuilds rebuilds = node.bean(Rebuilds.class);
    rebuilds.start(view.name(), "u-bench");
    Awaitility.await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> rebuilds.find(view.name()).orElseThrow().state() != State.RUNNING);
    Rebuild done = rebuilds.find(view.name()).orElseThrow();
    assertThat(done.state()).isEqualTo(State.SWAPPED);
    assertThat(done.differences()).isEmpty();
    return "%-14s %,8d events/s from the start to the swap"
        .formatted(view.name(), done.eventsPerSecond());
  }

  @SuppressWarnings("SystemOut")
  private static void print(String line) {
    System.out.println(String.format(Locale.ROOT, "%s", line));
  }
}
