package org.maractracker.query.engine.view;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.engine.view.DeadLetter.Eviction;

/**
 * Table {@code query.dead_letter}. To change a view's letters, hold the lock on its row of {@code
 * query.view_position}.
 */
public final class DeadLetters {

  /**
   * Number of letters at which a view stops: so many mean that the view is broken, not a few
   * events.
   */
  static final int MOST = 1000;

  private static final String SELECT =
      "select view_name, position, aggregate_type, aggregate_id, version, event_type, failure,"
          + " attempts, set_aside_at, last_tried_at, evicted_by, evicted_at, evicted_because"
          + " from %s ";

  private static final String TABLE = "dead_letter";

  private final ViewTables tables;

  public DeadLetters(ViewTables tables) {
    this.tables = tables;
  }

  /** Returns the aggregates whose next events must wait. */
  Set<String> waiting(String view) {
    return new HashSet<>(
        tables
            .sql(
                "select distinct aggregate_id from %s where view_name = ? and evicted_at is null",
                TABLE)
            .param(view)
            .query(String.class)
            .list());
  }

  /** Returns the same for each view that has any. */
  Map<String, Set<String>> waiting() {
    return tables
        .sql("select distinct view_name, aggregate_id from %s where evicted_at is null", TABLE)
        .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
  }

  /**
   * Returns the least position that these views have read to, and what they lack: the aggregates
   * that miss an event, with the first version that each misses, and the views whose rows another
   * version made.
   *
   * @param versions this code's version of each view
   */
  Freshness.ReadState state(Map<String, Integer> versions) {
    Map<String, Long> readTo = new HashMap<>();
    Map<String, Long> lacking = new HashMap<>();
    Map<String, Integer> others = new HashMap<>();
    tables
        .sql(
            "select p.view_name, p.version, l.aggregate_id, min(l.version), max("
                + ViewPositions.READ_TO
                + ") from %s p left join %s l on l.view_name = p.view_name"
                + " where p.view_name in (:views) group by p.view_name, p.version, l.aggregate_id",
            "view_position",
            TABLE)
        .param("views", versions.keySet())
        .query(row -> {
          readTo.put(row.getString(1), row.getLong(5));
          if (versions.getOrDefault(row.getString(1), 0) != row.getInt(2)) {
            others.put(row.getString(1), row.getInt(2));
          }
          if (row.getString(3) != null) {
            lacking.merge(row.getString(3), row.getLong(4), Math::min);
          }
        });
    return new Freshness.ReadState(
        versions.keySet().stream().mapToLong(view -> readTo.getOrDefault(view, 0L)).min().orElse(0),
        new Stale(lacking, others));
  }

  /** Returns how many letters wait, in each view that has any. */
  public Map<String, Integer> counts() {
    return tables
        .sql(
            "select view_name, count(*) from %s where evicted_at is null group by view_name", TABLE)
        .query((row, number) -> Map.entry(row.getString(1), row.getInt(2)))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  public int count(String view) {
    return counts().getOrDefault(view, 0);
  }

  void add(List<DeadLetter> letters) {
    tables.insert(
        "dead_letter (view_name, position, aggregate_type, aggregate_id,"
            + " version, event_type, failure, attempts, set_aside_at, last_tried_at)",
        letters.stream().map(DeadLetters::row).toList());
  }

  private static @Nullable Object[] row(DeadLetter letter) {
    return new @Nullable Object[] {
      letter.view(),
      letter.position(),
      letter.aggregateType(),
      letter.aggregateId(),
      letter.version(),
      letter.eventType(),
      letter.failure(),
      letter.attempts(),
      timestamp(letter.setAsideAt()),
      timestamp(letter.lastTriedAt())
    };
  }

  /** Returns a page of a view's letters in order of position, including those given up. */
  public List<DeadLetter> page(String view, long after, int limit) {
    return tables
        .sql(SELECT + "where view_name = ? and position > ? order by position limit ?", TABLE)
        .params(view, after, limit)
        .query(DeadLetters::letter)
        .list();
  }

  public Optional<DeadLetter> find(String view, long position) {
    return tables
        .sql(SELECT + "where view_name = ? and position = ?", TABLE)
        .params(view, position)
        .query(DeadLetters::letter)
        .optional();
  }

  /** Returns the waiting letters of one aggregate, in order. */
  List<DeadLetter> waiting(String view, String aggregateId) {
    return tables
        .sql(
            SELECT
                + "where view_name = ? and aggregate_id = ? and evicted_at is null"
                + " order by position",
            TABLE)
        .params(view, aggregateId)
        .query(DeadLetters::letter)
        .list();
  }

  void failedAgain(DeadLetter letter, RuntimeException failure, Instant at) {
    tables
        .sql(
            "update %s set failure = ?, attempts = attempts + 1, last_tried_at = ?"
                + " where view_name = ? and position = ?",
            TABLE)
        .params(failure.getClass().getName(), Timestamp.from(at), letter.view(), letter.position())
        .update();
  }

  void evict(DeadLetter letter, Eviction eviction) {
    tables
        .sql(
            "update %s set evicted_by = ?, evicted_at = ?, evicted_because = ?"
                + " where view_name = ? and position = ?",
            TABLE)
        .params(
            eviction.by(),
            Timestamp.from(eviction.at()),
            eviction.reason(),
            letter.view(),
            letter.position())
        .update();
  }

  void remove(DeadLetter letter) {
    tables
        .sql("delete from %s where view_name = ? and position = ?", TABLE)
        .params(letter.view(), letter.position())
        .update();
  }

  public void clear(String view) {
    tables.sql("delete from %s where view_name = ?", TABLE).param(view).update();
  }

  private static DeadLetter letter(ResultSet row, int number) throws SQLException {
    return new DeadLetter(
        row.getString("view_name"),
        row.getLong("position"),
        row.getString("aggregate_type"),
        row.getString("aggregate_id"),
        row.getLong("version"),
        row.getString("event_type"),
        row.getString("failure"),
        row.getInt("attempts"),
        row.getTimestamp("set_aside_at").toInstant(),
        instant(row.getTimestamp("last_tried_at")),
        eviction(row));
  }

  private static @Nullable Eviction eviction(ResultSet row) throws SQLException {
    Instant at = instant(row.getTimestamp("evicted_at"));
    return at == null
        ? null
        : new Eviction(row.getString("evicted_by"), at, row.getString("evicted_because"));
  }

  /** Returns the instant with its offset: within an array a Timestamp would lose it. */
  private static @Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
