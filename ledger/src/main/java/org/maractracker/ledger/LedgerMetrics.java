package org.maractracker.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * {@code tracker.ledger.signed}, {@code tracker.ledger.refuses}, {@code
 * tracker.ledger.audit.faults} and {@code tracker.ledger.audit.age.seconds}.
 */
final class LedgerMetrics implements MeterBinder {

  private final LedgerKeeper keeper;
  private final Audits audits;

  LedgerMetrics(LedgerKeeper keeper, Audits audits) {
    this.keeper = keeper;
    this.audits = audits;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("tracker.ledger.signed", keeper, LedgerKeeper::signed)
        .description("How many events the head covers that this process signed last")
        .register(registry);
    Gauge.builder("tracker.ledger.refuses", keeper, each -> each.refusal().isPresent() ? 1 : 0)
        .description("1 while the ledger refuses to go on: somebody must look")
        .register(registry);
    Gauge.builder("tracker.ledger.audit.faults", audits, LedgerMetrics::faults)
        .description("What the last audit found; 0 when all is well, and before the first")
        .register(registry);
    Gauge.builder("tracker.ledger.audit.age.seconds", audits, each -> each.age().toSeconds())
        .description("Since the last audit on this node was finished, or since the start")
        .register(registry);
  }

  private static double faults(Audits audits) {
    return audits.last().map(Verdict::count).orElse(0L);
  }
}
