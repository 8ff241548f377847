package org.maractracker.query.engine.view;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * Metrics of each view: {@code tracker.view.lag.events}, {@code tracker.view.lag.seconds}, {@code
 * tracker.view.dead.letters} and {@code tracker.view.rebuilding}.
 */
final class ViewLagMetrics implements MeterBinder {

  private final ViewLag lag;

  private final DeadLetters letters;

  private final ViewVersions versions;

  ViewLagMetrics(ViewLag lag, DeadLetters letters, ViewVersions versions) {
    this.lag = lag;
    this.letters = letters;
    this.versions = versions;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (String view : lag.views()) {
      Gauge.builder("tracker.view.lag.events", lag, each -> each.events(view))
          .description("Stored events that the view has not applied")
          .tag("view", view)
          .register(registry);
      Gauge.builder("tracker.view.lag.seconds", lag, each -> each.time(view).toMillis() / 1000.0)
          .description("Time since the oldest event that the view has not applied was recorded")
          .tag("view", view)
          .register(registry);
      Gauge.builder("tracker.view.dead.letters", letters, each -> each.count(view))
          .description("Stored events that the view could not apply and has set aside")
          .tag("view", view)
          .register(registry);
      Gauge.builder(
              "tracker.view.rebuilding",
              versions,
              each -> each.stored(view) < each.ours(view) ? 1 : 0)
          .description("1 while the view's rows are an earlier version's, and are made anew")
          .tag("view", view)
          .register(registry);
    }
  }
}
