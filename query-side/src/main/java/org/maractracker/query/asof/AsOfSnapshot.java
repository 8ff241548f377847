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
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is remembered of one moment: which MARACs, meetings, cases and actions there were, and each
 * as its events up to then left it. What a reader may see of them is judged by now.
 */
public final class AsOfSnapshot {

  private static final String MARACS =
      """
      select m.marac_id from query.past_marac m
      where %s and m.marac_id > :after order by m.marac_id limit :limit
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

  private static final String KNOWN_TO =
      "and c.case_id in (select case_id from query.past_reader where agency_id in (:agencies))";

  private final AsOf moment;
  private final JdbcClient jdbc;
  private final BitemporalEvents events;

  AsOfSnapshot(AsOf moment, JdbcClient jdbc, BitemporalEvents events) {
    this.moment = moment;
    this.jdbc = jdbc;
    this.events = events;
  }

  /** Things as they were, by id; none for what was not yet there. */
  public <S> Map<String, S> then(Collection<?> ids, BatchFold.Fold<S> fold) {
    return at(moment, ids, Set.of(), fold);
  }

  /**
   * The same, by some of their events.
   *
   * @param types those stored under one of these names, the first among them
   */
  public <S> Map<String, S> then(Collection<?> ids, Set<String> types, BatchFold.Fold<S> fold) {
    return at(moment, ids, types, fold);
  }

  /** The same as they are now. */
  public <S> Map<String, S> now(Collection<?> ids, BatchFold.Fold<S> fold) {
    return at(AsOf.NOW, ids, Set.of(), fold);
  }

  private <S> Map<String, S> at(
      AsOf when, Collection<?> ids, Set<String> types, BatchFold.Fold<S> fold) {
    List<String> texts = ids.stream().map(Object::toString).distinct().toList();
    return texts.isEmpty() ? Map.of() : events.at(when, texts, types, fold);
  }

  /** Whether the MARAC has ever been established, be it later than the moment. */
  public boolean isMarac(String maracId) {
    return !new AsOfActionContext(moment, jdbc, events).zones(List.of(maracId)).isEmpty();
  }

  /** The MARACs there were after that id, in order of their ids. */
  public List<String> maracs(String after, int limit) {
    return asked(MARACS)
        .param("after", after)
        .param("limit", limit)
        .query((row, number) -> row.getString(1))
        .list();
  }

  /**
   * The meetings of a MARAC, the earliest first, by the days they were to sit.
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
   * The cases of a MARAC, in order of reference.
   *
   * @param reference only the case with this reference; null for all
   * @param after the last case of the page before; null for the first
   */
  public List<UUID> cases(
      String maracId, @Nullable String reference, @Nullable UUID after, int limit) {
    return ids(cases("", maracId, reference, after, limit));
  }

  /** The same, of the cases in which one of the agencies may now read an action. */
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
            where c.marac_id = :marac and c.from_day <= :asOf and c.from_told <= :knownAt
              and (cast(:reference as varchar) is null or c.reference = cast(:reference as varchar))
              and (cast(:after as uuid) is null or (c.reference, c.case_id) >
                (select reference, case_id from query.past_case
                  where case_id = cast(:after as uuid)))
              %s
            order by c.reference, c.case_id limit :limit
            """
                .formatted(condition))
        .param("marac", maracId)
        .param("reference", reference)
        .param("after", after)
        .param("limit", limit);
  }

  /** Those of the cases in which one of the agencies may now read an action. */
  public List<UUID> casesKnownTo(Collection<String> agencyIds, Collection<UUID> caseIds) {
    return agencyIds.isEmpty() || caseIds.isEmpty()
        ? List.of()
        : ids(
            jdbc.sql(
                    "select distinct case_id from query.past_reader"
                        + " where case_id in (:cases) and agency_id in (:agencies)")
                .param("cases", caseIds)
                .param("agencies", agencyIds));
  }

  /** The references of those of the cases that there were. */
  public Map<UUID, String> references(Collection<UUID> caseIds) {
    Map<UUID, String> references = new LinkedHashMap<>();
    if (!caseIds.isEmpty()) {
      asked(
              "select case_id, reference from query.past_case where case_id in (:cases)"
                  + " and from_day <= :asOf and from_told <= :knownAt")
          .param("cases", caseIds)
          .query(row -> {
            references.put(row.getObject(1, UUID.class), row.getString(2));
          });
    }
    return references;
  }

  /**
   * The meetings of a MARAC that had a day up to this one and were not cancelled, the latest first.
   *
   * @param upTo the last day
   * @param offset how many to leave out
   */
  public List<UUID> latestMeetings(String maracId, LocalDate upTo, int offset, int limit) {
    return ids(
        asked(LATEST_MEETINGS)
            .param("marac", maracId)
            .param("upTo", upTo)
            .param("offset", offset)
            .param("limit", limit));
  }

  /** The actions of a MARAC that were agreed at no meeting it knows of: imported ones. */
  public List<UUID> actionsWithoutMeeting(String maracId) {
    return ids(
        jdbc.sql(
                "select distinct action_id from query.past_action"
                    + " where marac_id = :marac and meeting_id is null")
            .param("marac", maracId));
  }

  /**
   * The meetings of a MARAC that were ever to sit on one of these days: also those that were put
   * off or cancelled since, or made known later than the moment.
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

  /** The actions that were ever agreed at one of the meetings. */
  public List<UUID> actionsEverAgreedAt(Collection<UUID> meetingIds) {
    return meetingIds.isEmpty()
        ? List.of()
        : ids(
            jdbc.sql(
                    "select distinct action_id from query.past_action"
                        + " where meeting_id in (:meetings)")
                .param("meetings", meetingIds));
  }

  /** The meetings on whose agenda any of the cases ever was. */
  public List<UUID> meetingsEverHearing(Collection<UUID> caseIds) {
    return ofCases("select distinct meeting_id from query.past_listing", caseIds);
  }

  /** The actions there ever were of the cases. */
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
