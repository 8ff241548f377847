package org.maractracker.query.view;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** {@code tracker.view.lag.events} and {@code tracker.view.lag.seconds}, one of each per view. */
final class ViewLagMetrics implements MeterBinder {

  private final ViewLag lag;

  ViewLagMetrics(ViewLag lag) {
    this.lag = lag;
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
    }
  }
}
