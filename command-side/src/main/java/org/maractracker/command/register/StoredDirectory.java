package org.maractracker.command.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maractracker.command.facts.MeetingCalendar;
import org.maractracker.command.facts.Undertakings;
import org.maractracker.command.warning.PlanLookup;
import org.maractracker.command.warning.PlanLookup.Worded;
import org.maractracker.command.warning.Setbacks;
import org.maractracker.command.warning.VictimLookup;
import org.maractracker.command.warning.Warning.Reference;
import org.maractracker.text.LookAlike;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Directory that queries the register's tables. */
final class StoredDirectory
    implements Directory,
        References,
        MeetingCalendar,
        Undertakings,
        PlanLookup,
        VictimLookup,
        Setbacks {

  /** Greatest number of actions found by their words: one is enough to point it out. */
  private static final int MOST_WORDED = 50;

  private final JdbcClient jdbc;
  private final ReferenceKeys keys;
  private final VictimRegister victims;
  private final LookupCache<UUID, String> maracsOfMeetings;
  private final LookupCache<UUID, String> maracsOfCases;

  StoredDirectory(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.keys = new ReferenceKeys(jdbc);
    this.victims = new VictimRegister(jdbc);
    maracsOfMeetings =
        new LookupCache<>(
            id -> text("select marac_id from command.meeting where meeting_id = ?", id));
    maracsOfCases =
        new LookupCache<>(
            id -> text("select marac_id from command.casefile where case_id = ?", id));
  }

  @Override
  public boolean isMarac(String maracId) {
    return text("select marac_id from command.marac where marac_id = ?", maracId).isPresent();
  }

  @Override
  public Optional<String> maracOfMeeting(UUID meetingId) {
    return maracsOfMeetings.ask(meetingId);
  }

  @Override
  public Optional<String> maracOfCase(UUID caseId) {
    return maracsOfCases.ask(caseId);
  }

  @Override
  public Optional<ActionEntry> action(UUID actionId) {
    Set<String> maracs = new HashSet<>();
    Set<String> concerned = new HashSet<>();
    Set<String> formerOwners = new HashSet<>();
    jdbc.sql(
            """
            select a.marac_id, g.agency_id, g.part from command.action a
            left join command.action_agency g on g.action_id = a.action_id
            where a.action_id = ?
            """)
        .param(actionId)
        .query(row -> {
          maracs.add(row.getString(1));
          if (row.getString(2) != null) {
            (row.getString(3).equals(Register.FORMER_OWNER) ? formerOwners : concerned)
                .add(row.getString(2));
          }
        });
    return maracs.stream()
        .findAny()
        .map(id -> new ActionEntry(id, Set.copyOf(concerned), Set.copyOf(formerOwners)));
  }

  @Override
  public Optional<LocalDate> nextAfter(String maracId, LocalDate day) {
    return jdbc.sql("select min(sits_on) from command.meeting where marac_id = ? and sits_on > ?")
        .params(maracId, day)
        .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single();
  }

  @Override
  public boolean anyAt(UUID meetingId) {
    return jdbc.sql(
            """
            select exists (select 1 from command.action where agreed_at = ?)
                or exists (select 1 from command.action_agency where undertaken_at = ?)
            """)
        .params(meetingId, meetingId)
        .query(Boolean.class)
        .single();
  }

  @Override
  public List<UUID> at(UUID meetingId, String agencyId) {
    return jdbc.sql(
            """
            select action_id from command.action_agency
            where undertaken_at = ? and agency_id = ? and part <> ? order by action_id
            """)
        .params(meetingId, agencyId, Register.FORMER_OWNER)
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }

  @Override
  public List<UUID> sharingAWord(String maracId, String name) {
    return victims.find(maracId, name);
  }

  @Override
  public List<Reference> ofCase(UUID caseId) {
    return references(
        jdbc.sql(
                "select case_id, action_id from command.action where case_id = ? order by action_id")
            .param(caseId));
  }

  @Override
  public List<Worded> worded(Collection<UUID> caseIds, Collection<String> words) {
    if (caseIds.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select a.action_id, a.case_id, g.agency_id, a.words from command.action a
            join command.action_agency g on g.action_id = a.action_id and g.part = :owner
            where a.case_id in (:cases) and a.words in (:words)
            limit :most
            """)
        .param("owner", Register.OWNER)
        .param("cases", caseIds)
        .param("words", words)
        .param("most", MOST_WORDED)
        .query((row, number) ->
            new Worded(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4)))
        .list();
  }

  @Override
  public List<Reference> ofAgency(String maracId, String agencyId) {
    return references(
        jdbc.sql(
                """
                select distinct a.case_id, a.action_id from command.action_agency g
                join command.action a on a.action_id = g.action_id
                where a.marac_id = ? and g.agency_id = ? and g.part <> ?
                order by a.case_id, a.action_id
                """)
            .params(maracId, agencyId, Register.FORMER_OWNER));
  }

  @Override
  public List<Reference> undertakenAt(UUID meetingId, String agencyId) {
    return references(
        jdbc.sql(
                """
                select a.case_id, a.action_id from command.action_agency g
                join command.action a on a.action_id = g.action_id
                where g.undertaken_at = ? and g.agency_id = ? and g.part <> ?
                order by a.case_id, a.action_id
                """)
            .params(meetingId, agencyId, Register.FORMER_OWNER));
  }

  private static List<Reference> references(JdbcClient.StatementSpec question) {
    return question
        .query((row, number) ->
            new Reference(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
        .list();
  }

  @Override
  public List<Setback> of(Collection<UUID> caseIds) {
    if (caseIds.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select asked.case_id, a.action_id from command.casefile asked
            join command.casefile c on c.first_case = asked.first_case
            join command.action a on a.case_id = c.case_id
            where asked.case_id in (:cases) and a.set_back = true
            order by a.action_id
            """)
        .param("cases", caseIds)
        .query((row, number) ->
            new Setback(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
        .list();
  }

  @Override
  public Optional<UUID> caseWith(String maracId, String reference) {
    return id(
            "select case_id from command.casefile where marac_id = ? and reference = ?",
            maracId,
            Register.asRead(reference))
        .or(() ->
            keys.find(maracId, reference)
                .filter(alike ->
                    text("select reference from command.casefile where case_id = ?", alike)
                        .filter(its -> LookAlike.isOneSpelling(its, reference))
                        .isPresent()));
  }

  @Override
  public Optional<UUID> meetingOn(String maracId, LocalDate day) {
    return id(
        "select meeting_id from command.meeting where marac_id = ? and sits_on = ?", maracId, day);
  }

  private Optional<UUID> id(String question, Object... asked) {
    return jdbc.sql(question)
        .params(asked)
        .query((row, number) -> row.getObject(1, UUID.class))
        .optional();
  }

  private Optional<String> text(String question, Object id) {
    return jdbc.sql(question).param(id).query((row, number) -> row.getString(1)).optional();
  }
}
