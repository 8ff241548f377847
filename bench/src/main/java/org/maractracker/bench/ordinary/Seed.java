package org.maractracker.bench.ordinary;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Rows that a service for comparison has before an action can be agreed, made without asking it.
 */
public interface Seed {

  /** Inserts a case and a risk of it. */
  void caseWithRisk(UUID caseId, UUID riskId);

  /** Inserts a meeting with fifteen agencies present and the case on its agenda. */
  void meeting(UUID meetingId, LocalDate day, UUID caseId);
}
