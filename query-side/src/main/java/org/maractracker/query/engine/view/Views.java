package org.maractracker.query.engine.view;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Set;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Lifecycle of all views: started before the first request is answered, stopped after the last. */
public final class Views implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Views.class);

  private final List<View> views;
  private final ViewPositions positions;
  private final ViewVersions versions;
  private final TrackingEventProcessor feed;
  private final CatchUp catchUp;
  private final DeadLetters letters;
  private final TransactionManager transactions;
  private volatile boolean running;

  Views(
      List<View> views,
      ViewPositions positions,
      ViewVersions versions,
      DeadLetters letters,
      TrackingEventProcessor feed,
      CatchUp catchUp,
      TransactionManager transactions) {
    this.views = List.copyOf(views);
    this.positions = positions;
    this.versions = versions;
    this.feed = feed;
    this.catchUp = catchUp;
    this.letters = letters;
    this.transactions = transactions;
  }

  public Set<String> names() {
    return views.stream().map(View::name).collect(toUnmodifiableSet());
  }

  /** Returns whether this node feeds the views; at most one node does at any time. */
  public boolean feeds() {
    return !feed.processingStatus().isEmpty();
  }

  @Override
  public void start() {
    views.forEach(view -> positions.begin(view.name(), view.version()));
    versions.newer().forEach(this::sayThatItIsLeftAlone);
    positions.beginFeed();
    catchUp.start();
    feed.start();
    running = true;
  }

  private void sayThatItIsLeftAlone(String view) {
    LOG.warn(
        "The rows of view {} are of version {}, and this is version {}: it is left alone here",
        view,
        versions.stored(view),
        versions.ours(view));
  }

  @Override
  public void stop() {
    feed.shutDown();
    catchUp.stop();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Returns a phase before the web server's start and after its stop. */
  @Override
  public int getPhase() {
    return 0;
  }

  /**
   * Empties a view and has it read everything again; until it has caught up, its answers say how
   * far it has read.
   *
   * @throws NewerVersion when a later version made the rows
   */
  public void reset(String name) {
    View view =
        views.stream()
            .filter(each -> each.name().equals(name))
            .findAny()
            .orElseThrow(() -> new IllegalArgumentException("There is no view of that name"));
    transactions.executeInTransaction(() -> {
      catchUp.fedUpTo(positions.lock(name, view.version()).readTo());
      view.clear();
      letters.clear(name);
      positions.replace(name, view.version(), 0);
    });
    catchUp.bringUp(name);
  }
}
