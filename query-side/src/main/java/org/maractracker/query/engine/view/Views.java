package org.maractracker.query.engine.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
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
  private final Map<String, TrackingEventProcessor> processors = new LinkedHashMap<>();
  private volatile boolean running;

  Views(
      List<View> views,
      ViewPositions positions,
      ViewVersions versions,
      Function<View, TrackingEventProcessor> processor) {
    this.views = List.copyOf(views);
    this.positions = positions;
    this.versions = versions;
    for (View view : views) {
      if (processors.put(view.name(), processor.apply(view)) != null) {
        throw new IllegalStateException("Two views are called " + view.name());
      }
    }
  }

  public Set<String> names() {
    return Set.copyOf(processors.keySet());
  }

  /** Returns whether this node feeds the view; at most one node does at any time. */
  public boolean feeds(String name) {
    return !processor(name).processingStatus().isEmpty();
  }

  @Override
  public void start() {
    views.forEach(view -> positions.begin(view.name(), view.version()));
    versions.newer().forEach(this::sayThatItIsLeftAlone);
    processors.values().forEach(TrackingEventProcessor::start);
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
    CompletableFuture.allOf(
            processors.values().stream()
                .map(TrackingEventProcessor::shutdownAsync)
                .toArray(CompletableFuture[]::new))
        .join();
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
   * Empties a view and has it read everything again. Call it on the node that feeds the view; until
   * the view has caught up its answers say how far it has read.
   *
   * @throws org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException when another
   *     node feeds it; nothing is changed then
   */
  public synchronized void reset(String name) {
    TrackingEventProcessor processor = processor(name);
    processor.shutDown();
    try {
      processor.resetTokens();
    } finally {
      processor.start();
    }
  }

  private TrackingEventProcessor processor(String name) {
    TrackingEventProcessor processor = processors.get(name);
    if (processor == null) {
      throw new IllegalArgumentException("There is no view of that name");
    }
    return processor;
  }
}
