package org.maractracker.ledger;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Health indicator: not ready while the ledger refuses to sign, or after an audit with findings
 * until somebody has looked (contract 4.6).
 */
final class LedgerHealth extends AbstractHealthIndicator {

  private final LedgerKeeper keeper;
  private final Audits audits;

  LedgerHealth(LedgerKeeper keeper, Audits audits) {
    super("The ledger's state could not be found out");
    this.keeper = keeper;
    this.audits = audits;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    boolean bad =
        keeper.refusal().isPresent() || audits.last().filter(last -> !last.ok()).isPresent();
    health.status(bad ? "OUT_OF_SERVICE" : "UP");
  }
}
