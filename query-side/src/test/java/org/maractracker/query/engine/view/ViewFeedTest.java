package org.maractracker.query.engine.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.maractracker.query.Stories;
import org.maractracker.query.Story;
import org.maractracker.query.StoryArchive;
import org.maractracker.store.events.RecordedEvent;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.SettableClock;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ViewFeedTest {

  private static final Clock CLOCK = SettableClock.at("2026-03-02T12:00:00Z");

  private final DataSource pool = Node.pool(TestDatabase.POSTGRESQL);
  private final DataSourceTransactionManager transactions = new DataSourceTransactionManager(pool);
  private final TransactionTemplate transaction = new TransactionTemplate(transactions);
  private final Tally tally = new Tally("tally", pool);
  private final ViewPositions positions = new ViewPositions(ViewTables.live(pool));
  private final DeadLetters letters = new DeadLetters(ViewTables.live(pool));
  private final Story story = Stories.begun();
  private final List<RecordedEvent> batch = story.events();
  private final StoryArchive archive = new StoryArchive(story::events);
  private final Map<String, BatchApplier> appliers =
      Map.of("tally", new BatchApplier(tally, positions, letters, transactions, CLOCK));
  private final CatchUp catchUp =
      new CatchUp(
          List.of(tally),
          appliers,
          positions,
          archive,
          new Freshness(
              positions, letters, List.of(tally), archive::head, (knownAt, readTo) -> readTo),
          new SpringTransactionManager(transactions));
  private final ViewFeed feed =
      new ViewFeed(List.of(tally), appliers, positions, letters, catchUp, transactions);

  ViewFeedTest() {
    positions.begin("tally", 1);
  }

  /** No view says how far there is to go: none has read as far as the feed. */
  @Test
  void theOnlyViewIsBroughtUpThoughItWasHeldWhenTheFeedCameBy() {
    assertThat(feed.begin()).isZero();
    transaction.executeWithoutResult(held -> {
      positions.lock("tally", 1);
      CompletableFuture.runAsync(
              () -> transaction.executeWithoutResult(status -> feed.apply(batch)))
          .join();
    });
    feed.committed(batch.getLast().position());
    assertThat(positions.readTo("tally")).isZero();

    catchUp.start();
    try {
      Eventually.holds(() -> assertThat(tally.rows()).hasSameSizeAs(batch));
    } finally {
      catchUp.stop();
    }
  }

  @Test
  void whatTheFeedIsAboutToCommitMakesNoViewLate() {
    feed.begin();
    catchUp.start();
    try {
      transaction.executeWithoutResult(status -> {
        feed.apply(batch);
        CompletableFuture.runAsync(catchUp::look).join();
        assertThat(catchUp.running()).isEmpty();
      });
      feed.committed(batch.getLast().position());
      catchUp.look();
      assertThat(catchUp.running()).isEmpty();
    } finally {
      catchUp.stop();
    }
    assertThat(tally.rows()).hasSameSizeAs(batch);
  }
}
