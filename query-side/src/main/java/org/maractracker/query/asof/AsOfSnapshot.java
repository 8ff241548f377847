package org.maractracker.query.asof;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.engine.view.BatchFold;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.text.LookAlike;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Snapshot of one moment: which MARACs, meetings, cases and actions there were, each as its events
 * up to then left it. What a reader may see of them is judged by the present.
 */
public final class AsOfSnapshot {

  private static final String MARACS =
      """
      select m.marac_id from query.past_marac m
      where %s and (:all or m.marac_id in (:among)) and m.marac_id > :after
      order by m.marac_id limit :limit
      """
          .formatted(AsOfPredicate.inside("m"));

  private static final String MEETINGS =
      """
      select m.meeting_id from query.past_meeting m
      where m.marac_id = :marac and %s
        and (cast(:meeting as uuid) is null
          or (m.sits_on, m.meeting_id) > (cast(:date as date), cast(:meeting as uuid)))
      order by m.sits_on, m.meeting_id limit :limit
      """
          .formatted(AsOfPredicate.inside("m"));

  private static final String LATEST_MEETINGS =
      """
      select m.meeting_id from query.past_meeting m
      where m.marac_id = :marac and m.sits_on <= :upTo and not m.cancelled and %s
      order by m.sits_on desc, m.meeting_id offset :offset rows fetch next :limit rows only
      """
          .formatted(AsOfPredicate.inside("m"));

  /** Readers that own the action or are partners in it now. */
  private static final String OWNERS =
      "query.past_reader r join query.past_concerned g on g.action_id = r.action_id"
          + " and g.agency_id = r.agency_id and "
          + AsOfPredicate.atTheEnd("g");

  private static final String KNOWN_TO =
      "and c.case_id in (select r.case_id from " + OWNERS + " where r.agency_id in (:agencies))";

  private final AsOf moment;
  private final JdbcClient jdbc;
  private final BitemporalEvents events;

  AsOfSnapshot(AsOf moment, JdbcClient jdbc, BitemporalEvents events) {
    this.moment = moment;
    this.jdbc = jdbc;
    this.events = events;
  }

  /** Returns things as they were, by id; none for one that did not exist yet. */
  public <S> Map<String, S> then(Collection<?> ids, BatchFold.Fold<S> fold) {
    return at(moment, ids, Set.of(), fold);
  }

  /**
   * Returns things as they were by some of their events.
   *
   * @param types the logical names of those events, the creation event's among them
   */
  public <S> Map<String, S> then(Collection<?> ids, Set<String> types, BatchFold.Fold<S> fold) {
    return at(moment, ids, types, fold);
  }

  /** Returns things as they are now, by id. */
  public <S> Map<String, S> now(Collection<?> ids, BatchFold.Fold<S> fold) {
    return at(AsOf.NOW, ids, Set.of(), fold);
  }

  private <S> Map<String, S> at(
      AsOf when, Collection<?> ids, Set<String> types, BatchFold.Fold<S> fold) {
    List<String> texts = ids.stream().map(Object::toString).distinct().toList();
    return texts.isEmpty() ? Map.of() : events.at(when, texts, types, fold);
  }

  /** Returns whether it leaves out what happened after a day, whenever that was recorded. */
  public boolean isOfADay() {
    return moment.asOf() != null;
  }

  /** Returns whether the MARAC has ever been established, even after the moment. */
  public boolean isMarac(String maracId) {
    return !new AsOfActionContext(moment, moment, jdbc, events).zones(List.of(maracId)).isEmpty();
  }

  /**
   * Returns the MARACs that existed, after that id, in order of id.
   *
   * @param among only these; null for all
   */
  public List<String> maracs(@Nullable Set<String> among, String after, int limit) {
    return asked(MARACS)
        .param("all", among == null)
        .param("among", among == null || among.isEmpty() ? Set.of("") : among)
        .param("after", after)
        .param("limit", limit)
        .query((row, number) -> row.getString(1))
        .list();
  }

  /**
   * Returns the meetings of a MARAC in order of the days they were to sit, the earliest first.
   *
   * @param day with the id, the last meeting of the page before; null for the first page
   */
  public List<UUID> meetings(
      String maracId, @Nullable LocalDate day, @Nullable UUID meetingId, int limit) {
    return ids(
        asked(MEETINGS)
            .param("marac", maracId)
            .param("date", day)
            .param("meeting", meetingId)
            .param("limit", limit));
  }

  /**
   * Returns the cases of a MARAC, in order of reference.
   *
   * @param reference only the case with this reference; null for all
   * @param after the last case of the page before; null for the first
   */
  public List<UUID> cases(
      String maracId, @Nullable String reference, @Nullable UUID after, int limit) {
    return ids(cases("", maracId, reference, after, limit));
  }

  /**
   * Returns the spellings of a MARAC's references that look like this one, in order; rows of the
   * view's version 2 have no key to be found by.
   */
  public List<String> spellings(String maracId, String reference) {
    return asked(
            "select distinct c.reference from query.past_case c where c.marac_id = :marac"
                + " and (c.reference_key = :key or (c.reference_key is null"
                + " and c.reference = :reference)) and "
                + AsOfPredicate.inside("c")
                + " order by c.reference")
        .param("marac", maracId)
        .param("key", LookAlike.key(reference))
        .param("reference", reference)
        .query((row, number) -> row.getString(1))
        .list();
  }

  /** Returns the cases of a MARAC in which one of the agencies now has an action. */
  public List<UUID> casesKnownTo(
      Set<String> agencyIds,
      String maracId,
      @Nullable String reference,
      @Nullable UUID after,
      int limit) {
    return ids(cases(KNOWN_TO, maracId, reference, after, limit).param("agencies", agencyIds));
  }

  private JdbcClient.StatementSpec cases(
      String condition,
      String maracId,
      @Nullable String reference,
      @Nullable UUID after,
      int limit) {
    // The cursor names the case alone: a reference may say more than belongs in an address.
    return asked(
            """
            select c.case_id from query.past_case c
            where c.marac_id = :marac and %s
              and (cast(:reference as varchar) is null or c.reference = cast(:reference as varchar))
              and (cast(:after as uuid) is null or (c.reference, c.case_id) >
                (select k.reference, k.case_id from query.past_case k
                  where k.case_id = cast(:after as uuid) and %s))
              %s
            order by c.reference, c.case_id limit :limit
            """
                .formatted(AsOfPredicate.inside("c"), AsOfPredicate.inside("k"), condition))
        .param("marac", maracId)
        .param("reference", reference)
        .param("after", after)
        .param("limit", limit);
  }

  /** Returns those of the cases in which one of the agencies now has an action. */
  public List<UUID> casesKnownTo(Collection<String> agencyIds, Collection<UUID> caseIds) {
    return agencyIds.isEmpty() || caseIds.isEmpty()
        ? List.of()
        : ids(
            jdbc.sql(
                    "select distinct r.case_id from "
                        + OWNERS
                        + " where r.case_id in (:cases) and r.agency_id in (:agencies)")
                .param("cases", caseIds)
                .param("agencies", agencyIds));
  }

  /** Returns the references of those of the cases that existed. */
  public Map<UUID, String> references(Collection<UUID> caseIds) {
    Map<UUID, String> references = new LinkedHashMap<>();
    if (!caseIds.isEmpty()) {
      asked(
              "select c.case_id, c.reference from query.past_case c where c.case_id in (:cases) and "
                  + AsOfPredicate.inside("c"))
          .param("cases", caseIds)
          .query(row -> {
            references.put(row.getObject(1, UUID.class), row.getString(2));
          });
    }
    return references;
  }

  /**
   * Returns the meetings of a MARAC up to a day that were not cancelled, the latest first.
   *
   * @param upTo the last day
   */
  public List<UUID> latestMeetings(String maracId, LocalDate upTo, int offset, int limit) {
    return ids(
        asked(LATEST_MEETINGS)
            .param("marac", maracId)
            .param("upTo", upTo)
            .param("offset", offset)
            .param("limit", limit));
  }

  /** Returns the actions of a MARAC that no known meeting agreed: imported ones. */
  public List<UUID> actionsWithoutMeeting(String maracId) {
    return ids(
        jdbc.sql(
                "select distinct action_id from query.past_action"
                    + " where marac_id = :marac and meeting_id is null")
            .param("marac", maracId));
  }

  /**
   * Returns the meetings of a MARAC that were ever to sit on one of these days, including those
   * postponed or cancelled since, or recorded later than the moment.
   */
  public List<UUID> meetingsEverBetween(String maracId, LocalDate from, LocalDate to) {
    return ids(
        jdbc.sql(
                "select distinct meeting_id from query.past_meeting"
                    + " where marac_id = :marac and sits_on between :first and :last")
            .param("marac", maracId)
            .param("first", from)
            .param("last", to));
  }

  public List<UUID> actionsEverAgreedAt(Collection<UUID> meetingIds) {
    return meetingIds.isEmpty()
        ? List.of()
        : ids(
            jdbc.sql(
                    "select distinct action_id from query.past_action"
                        + " where meeting_id in (:meetings)")
                .param("meetings", meetingIds));
  }

  public List<UUID> meetingsEverHearing(Collection<UUID> caseIds) {
    return ofCases("select distinct meeting_id from query.past_listing", caseIds);
  }

  public List<UUID> actionsEverOf(Collection<UUID> caseIds) {
    return ofCases("select distinct action_id from query.past_action", caseIds);
  }

  private List<UUID> ofCases(String select, Collection<UUID> caseIds) {
    return caseIds.isEmpty()
        ? List.of()
        : ids(jdbc.sql(select + " where case_id in (:cases)").param("cases", caseIds));
  }

  private JdbcClient.StatementSpec asked(String sql) {
    return jdbc.sql(sql).params(new HashMap<>(AsOfPredicate.of(moment).parameters()));
  }

  private static List<UUID> ids(JdbcClient.StatementSpec asked) {
    return asked.query((row, number) -> row.getObject(1, UUID.class)).list();
  }
}
