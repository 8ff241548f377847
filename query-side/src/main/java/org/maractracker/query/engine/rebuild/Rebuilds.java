package org.maractracker.query.engine.rebuild;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.maractracker.query.engine.rebuild.RebuildRun.Purpose;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewVersions;
import org.maractracker.store.events.EventArchive;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Service that starts rebuilds on this node, and knows the rebuilds of all nodes. */
@Component
public final class Rebuilds implements SmartLifecycle {

  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final Map<String, View> views;
  private final ViewVersions versions;
  private final RebuildTable table;
  private final DataSource dataSource;
  private final PlatformTransactionManager transactions;
  private final EventArchive archive;
  private final Freshness freshness;
  private final Clock clock;
  private final Map<RebuildRun, Thread> running = new ConcurrentHashMap<>();
  private volatile boolean started;

  Rebuilds(
      List<View> views,
      ViewVersions versions,
      DataSource dataSource,
      PlatformTransactionManager transactions,
      EventArchive archive,
      Freshness freshness,
      Clock clock) {
    this.views = views.stream().collect(toUnmodifiableMap(View::name, Function.identity()));
    this.versions = versions;
    this.table = new RebuildTable(dataSource);
    this.dataSource = dataSource;
    this.transactions = transactions;
    this.archive = archive;
    this.freshness = freshness;
    this.clock = clock;
  }

  /**
   * Starts a rebuild of the view, unless one is under way on any node, which then goes on; a
   * comparison gives way to it. Also the way back when a later version than this code's has made
   * the rows.
   *
   * @param by the stable id of who asks
   * @return how far the rebuild is
   */
  public Rebuild start(String view, String by) {
    begin(view, by);
    return find(view).orElseThrow();
  }

  /**
   * Starts to compare the view's rows with what the events say, and changes none of them, unless a
   * rebuild or a comparison is under way on any node, which then goes on.
   *
   * @param by the stable id of who asks
   * @return how far it is
   */
  public Rebuild compare(String view, String by) {
    begin(Purpose.COMPARE, view, by);
    return find(view).orElseThrow();
  }

  /**
   * Starts a rebuild of the view on this node, unless one is under way on any node; returns whether
   * it started.
   */
  boolean begin(String view, String by) {
    return begin(Purpose.REPLACE, view, by);
  }

  private boolean begin(Purpose purpose, String view, String by) {
    int replaced = versions.stored(view);
    UUID id = UUID.randomUUID();
    boolean ours =
        Boolean.TRUE.equals(
            new TransactionTemplate(transactions)
                .execute(status -> table.begin(view, id, purpose, by, clock.instant())));
    if (ours) {
      start(
          new RebuildRun(
              purpose,
              Objects.requireNonNull(views.get(view)),
              replaced,
              id,
              dataSource,
              transactions,
              archive,
              freshness,
              clock));
    }
    return ours;
  }

  boolean isBusy() {
    return !running.isEmpty();
  }

  private void start(RebuildRun run) {
    Thread thread =
        Thread.ofPlatform()
            .name("rebuild")
            .unstarted(() -> {
              try {
                run.run();
              } finally {
                running.remove(run);
              }
            });
    running.put(run, thread);
    thread.start();
  }

  /** Returns the view's last rebuild; empty when there was none. */
  public Optional<Rebuild> find(String view) {
    return table.find(view, clock.instant());
  }

  @Override
  public void start() {
    started = true;
  }

  /** Stops the runs of this node: each reports that it failed, and any node can start it again. */
  @Override
  public void stop() {
    started = false;
    running.keySet().forEach(RebuildRun::stop);
    for (Thread thread : running.values()) {
      try {
        thread.join(PATIENCE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return started;
  }
}
