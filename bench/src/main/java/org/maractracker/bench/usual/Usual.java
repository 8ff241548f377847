package org.maractracker.bench.usual;

import java.time.LocalDate;
import java.util.UUID;
import org.maractracker.bench.ordinary.Seed;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows of the usual service.
 *
 * @param jdbc on its database, once it has started and made its tables
 */
public record Usual(JdbcTemplate jdbc) implements Seed {

  private static final int AGENCIES = 15;

  @Override
  public void caseWithRisk(UUID caseId, UUID riskId) {
    jdbc.update(
        "insert into marac_case (id, marac_id, reference, victim_name) values (?, 'northshire', 'B-1', 'Jane Example')",
        caseId);
    jdbc.update(
        "insert into risk (id, case_id, description) values (?, ?, 'The locks of the flat are broken')",
        riskId,
        caseId);
  }

  @Override
  public void meeting(UUID meetingId, LocalDate day, UUID caseId) {
    jdbc.update(
        "insert into meeting (id, marac_id, sits_on, closed) values (?, 'northshire', ?, false)",
        meetingId,
        day);
    for (int i = 0; i < AGENCIES; i++) {
      jdbc.update(
          "insert into attendance (meeting_id, agency_id, attendance) values (?, ?, 'PRESENT')",
          meetingId,
          "agency-" + i);
    }
    jdbc.update("insert into agenda (meeting_id, case_id) values (?, ?)", meetingId, caseId);
  }
}
