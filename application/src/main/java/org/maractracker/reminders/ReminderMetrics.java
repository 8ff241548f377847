package org.maractracker.reminders;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Locale;
import org.maractracker.reminders.Digest.State;

/**
 * Metric {@code tracker.reminders.digests} by state: those that wait, those whose fate nobody knows
 * and those that no server took. The last two only grow; that they do is worth an alarm.
 */
final class ReminderMetrics implements MeterBinder {

  private final DigestTable table;

  ReminderMetrics(DigestTable table) {
    this.table = table;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (State state : List.of(State.DUE, State.UNCERTAIN, State.UNSENT)) {
      Gauge.builder("tracker.reminders.digests", table, rows -> rows.count(state))
          .description("Mails with reminders that are in this state")
          .tag("state", state.name().toLowerCase(Locale.ROOT))
          .register(registry);
    }
  }
}
