package org.maractracker.bench.ordinary;

import java.security.Principal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** HTTP address that agrees an action in the ordinary way. */
@RestController
class OrdinaryActions {

  private static final String FIELDS =
      "id, version, marac_id, meeting_id, case_id, description, success_criteria, due_on, agency_id,"
          + " representative, added_value, capacity_confirmed, status, created_at, changed_at";

  private final JdbcTemplate jdbc;
  private final InstantSource clock = InstantSource.system();
  private final AtomicLong revisions = new AtomicLong();

  OrdinaryActions(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  record Agree(
      UUID meetingId,
      UUID caseId,
      String description,
      String successCriteria,
      LocalDate dueOn,
      String responsibleAgencyId,
      @Nullable String representative,
      List<UUID> riskIds,
      List<String> protects,
      @Nullable String addedValue,
      @Nullable Boolean capacityConfirmed) {}

  @PostMapping("/api/actions")
  @Transactional
  public Map<String, Object> agree(@RequestBody Agree asked, Principal actor) {
    String marac = maracOfOpen(asked.meetingId());
    require(present(asked.meetingId()).contains(asked.responsibleAgencyId()));
    require(isListed(asked));
    require(risksOf(asked.caseId()).containsAll(asked.riskIds()));
    UUID id = UUID.randomUUID();
    @Nullable Object[] row = row(id, marac, asked, Timestamp.from(clock.instant()));
    jdbc.update("insert into ordinary.action (" + FIELDS + ") values (" + marks(15) + ")", row);
    elements("action_risk", id, asked.riskIds());
    elements("action_protects", id, asked.protects());
    long revision = audit(row, actor.getName());
    audited("action_risk_aud", revision, id, asked.riskIds());
    audited("action_protects_aud", revision, id, asked.protects());
    return Map.of("id", id, "position", revision);
  }

  private String maracOfOpen(UUID meetingId) {
    return jdbc.query(
            "select marac_id, sits_on, closed from ordinary.meeting where id = ?",
            (row, number) -> row.getString(1),
            meetingId)
        .getFirst();
  }

  private List<String> present(UUID meetingId) {
    return jdbc.query(
        "select agency_id from ordinary.attendance where meeting_id = ? and attendance = 'PRESENT'",
        (row, number) -> row.getString(1),
        meetingId);
  }

  private boolean isListed(Agree asked) {
    return !jdbc.queryForList(
            "select case_id from ordinary.agenda where meeting_id = ? and case_id = ?",
            UUID.class,
            asked.meetingId(),
            asked.caseId())
        .isEmpty();
  }

  private List<UUID> risksOf(UUID caseId) {
    return jdbc.query(
        "select id from ordinary.risk where case_id = ?",
        (row, number) -> row.getObject(1, UUID.class),
        caseId);
  }

  private static void require(boolean held) {
    if (!held) {
      throw new ResponseStatusException(HttpStatus.CONFLICT);
    }
  }

  private static @Nullable Object[] row(UUID id, String marac, Agree asked, Timestamp now) {
    return new @Nullable Object[] {
      id,
      0L,
      marac,
      asked.meetingId(),
      asked.caseId(),
      asked.description(),
      asked.successCriteria(),
      asked.dueOn(),
      asked.responsibleAgencyId(),
      asked.representative(),
      asked.addedValue(),
      asked.capacityConfirmed(),
      "OPEN",
      now,
      now
    };
  }

  private static String marks(int count) {
    return "?" + ", ?".repeat(count - 1);
  }

  private void elements(String table, UUID id, List<?> elements) {
    jdbc.batchUpdate(
        "insert into ordinary." + table + " values (?, ?)",
        elements.stream().map(each -> new Object[] {id, each}).toList());
  }

  private void audited(String table, long revision, UUID id, List<?> elements) {
    jdbc.batchUpdate(
        "insert into ordinary." + table + " values (?, ?, ?, 0)",
        elements.stream().map(each -> new Object[] {revision, id, each}).toList());
  }

  private long audit(@Nullable Object[] row, String actor) {
    long revision = nextRevision();
    Instant now = clock.instant();
    jdbc.update(
        "insert into ordinary.revinfo values (?, ?, ?)", revision, Timestamp.from(now), actor);
    @Nullable Object[] audited = Arrays.copyOf(row, row.length + 1);
    audited[row.length] = revision;
    jdbc.update(
        "insert into ordinary.action_aud ("
            + FIELDS
            + ", revtype, rev) values ("
            + marks(15)
            + ", 0, ?)",
        audited);
    return revision;
  }

  /** Returns the next number, fetched fifty at a time like a mapper's pooled sequence. */
  private synchronized long nextRevision() {
    long next = revisions.incrementAndGet();
    if (next % 50 == 1) {
      Long block = jdbc.queryForObject("select nextval('ordinary.revision')", Long.class);
      revisions.set(block == null ? next : block);
    }
    return revisions.get();
  }
}
