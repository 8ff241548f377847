package org.maractracker.bench.ordinary;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tables of the ordinary service, and what they need before an action can be agreed.
 *
 * @param jdbc on their database
 */
public record Ordinary(JdbcTemplate jdbc) implements Seed {

  private static final String ACTION =
      """
      id uuid not null, version bigint not null, marac_id text not null, meeting_id uuid not null,
      case_id uuid not null, description text not null, success_criteria text not null,
      due_on date not null, agency_id text not null, representative text, added_value text,
      capacity_confirmed boolean, status text not null, created_at timestamptz not null,
      changed_at timestamptz not null
      """;

  /** Creates the tables in a schema of their own. */
  public static Ordinary create(JdbcTemplate jdbc) {
    jdbc.execute(
        """
        create schema ordinary;
        create table ordinary.meeting (id uuid primary key, marac_id text not null, sits_on date not null, closed boolean not null);
        create table ordinary.attendance (meeting_id uuid, agency_id text, attendance text not null, primary key (meeting_id, agency_id));
        create table ordinary.agenda (meeting_id uuid, case_id uuid, primary key (meeting_id, case_id));
        create table ordinary.risk (id uuid primary key, case_id uuid not null);
        create index on ordinary.risk (case_id);
        create table ordinary.action (%1$s, primary key (id));
        create index on ordinary.action (marac_id, due_on);
        create index on ordinary.action (case_id);
        create index on ordinary.action (meeting_id);
        create table ordinary.action_risk (action_id uuid references ordinary.action, risk_id uuid, primary key (action_id, risk_id));
        create table ordinary.action_protects (action_id uuid references ordinary.action, party text, primary key (action_id, party));
        create sequence ordinary.revision increment 50;
        create table ordinary.revinfo (rev bigint primary key, at timestamptz not null, actor text not null);
        create table ordinary.action_aud (%1$s, rev bigint references ordinary.revinfo, revtype smallint not null, primary key (rev, id));
        create table ordinary.action_risk_aud (rev bigint references ordinary.revinfo, action_id uuid, risk_id uuid, revtype smallint, primary key (rev, action_id, risk_id));
        create table ordinary.action_protects_aud (rev bigint references ordinary.revinfo, action_id uuid, party text, revtype smallint, primary key (rev, action_id, party));
        """
            .formatted(ACTION));
    return new Ordinary(jdbc);
  }

  @Override
  public void caseWithRisk(UUID caseId, UUID riskId) {
    jdbc.update("insert into ordinary.risk values (?, ?)", riskId, caseId);
  }

  @Override
  public void meeting(UUID meetingId, LocalDate day, UUID caseId) {
    jdbc.update("insert into ordinary.meeting values (?, 'northshire', ?, false)", meetingId, day);
    for (int i = 0; i < 15; i++) {
      jdbc.update(
          "insert into ordinary.attendance values (?, ?, 'PRESENT')", meetingId, "agency-" + i);
    }
    jdbc.update("insert into ordinary.agenda values (?, ?)", meetingId, caseId);
  }
}
