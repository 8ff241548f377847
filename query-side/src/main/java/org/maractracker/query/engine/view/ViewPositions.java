package org.maractracker.query.engine.view;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Table {@code query.view_position}: how far each view has read, and which version of it made its
 * rows. A view's row is the lock for everybody who writes anything of the view, on any node and of
 * any version.
 */
public final class ViewPositions {

  /**
   * Position of a row: version 1, and the release before there were versions, write {@code
   * read_to}; later versions write {@code applied_to}.
   */
  static final String READ_TO = "coalesce(applied_to, read_to)";

  private static final String TABLE = "view_position";

  private final ViewTables tables;

  public ViewPositions(ViewTables tables) {
    this.tables = tables;
  }

  /** Returns the last position the view has applied; 0 when it has applied none. */
  public long readTo(String view) {
    return tables
        .sql("select " + READ_TO + " from %s where view_name = ?", TABLE)
        .param(view)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /**
   * State of a view's rows.
   *
   * @param version the version of the view that made them
   * @param readTo the last position it has applied; 0 for none
   */
  public record Reading(int version, long readTo) {}

  /**
   * Locks the view's rows against everybody else until the transaction ends.
   *
   * @param version the latest version whose rows the caller may write
   * @throws NewerVersion when a later version made the rows
   */
  public Reading lock(String view, int version) {
    Reading reading =
        requireNonNull(readings(List.of(view), "for update").get(view), "No such view has begun");
    if (reading.version() > version) {
      throw new NewerVersion(view, reading.version(), version);
    }
    return reading;
  }

  /**
   * Locks the rows of those of the views that nobody else holds, until the transaction ends, and
   * waits for none.
   */
  Map<String, Reading> lockFree(Collection<String> views) {
    return readings(views, "for update skip locked");
  }

  Map<String, Reading> readings(Collection<String> views) {
    return readings(views, "");
  }

  private Map<String, Reading> readings(Collection<String> views, String lock) {
    return tables
        .sql(
            "select view_name, version, "
                + READ_TO
                + " from %s where view_name in (:views) "
                + lock,
            TABLE)
        .param("views", views)
        .query((row, number) ->
            Map.entry(row.getString(1), new Reading(row.getInt(2), row.getLong(3))))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Returns the positions of all views at one moment. */
  public Map<String, Long> all() {
    return tables
        .sql("select view_name, " + READ_TO + " from %s", TABLE)
        .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Returns which version made the view's rows; empty when it never had any. */
  OptionalInt version(String view) {
    return tables
        .sql("select version from %s where view_name = ?", TABLE)
        .param(view)
        .query(Integer.class)
        .list()
        .stream()
        .mapToInt(Integer::intValue)
        .findFirst();
  }

  Map<String, Integer> versions() {
    return tables
        .sql("select view_name, version from %s", TABLE)
        .query((row, number) -> Map.entry(row.getString(1), row.getInt(2)))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Inserts an unclaimed token, unless it exists. Any number of nodes may do so at once; with the
   * framework's own way all but one would fail.
   */
  void beginFeed() {
    tables
        .sql(
            "insert into %s (processor_name, segment, claimed_at)"
                + " values (?, 0, ?) on conflict do nothing",
            "token_entry")
        .params(FeedProcessor.NAME, Instant.EPOCH.toString())
        .update();
  }

  /**
   * Inserts the view's row at 0, unless it exists.
   *
   * @param version the version that is going to make its rows
   */
  public void begin(String view, int version) {
    tables
        .sql(
            "insert into %s (view_name, version, read_to, applied_to)"
                + " values (?, ?, ?, ?) on conflict do nothing",
            TABLE)
        .param(view)
        .param(version)
        .param(version == 1 ? 0L : null)
        .param(version == 1 ? null : 0L)
        .update();
  }

  /**
   * Advances the positions of views and never moves one back: a node that stalled may apply a batch
   * that another node has applied since.
   */
  void advance(Collection<String> views, long position) {
    if (views.isEmpty()) {
      return;
    }
    tables
        .sql(
            "update %s set read_to = case when version = 1 then :position end,"
                + " applied_to = case when version > 1 then :position end"
                + " where view_name in (:views) and "
                + READ_TO
                + " < :position",
            TABLE)
        .param("position", position)
        .param("views", views)
        .update();
  }

  /**
   * Records that all rows are now those of a version at the end of a position. The caller holds the
   * lock and has just written them.
   */
  public void replace(String view, int version, long position) {
    tables
        .sql("update %s set version = ?, read_to = ?, applied_to = ? where view_name = ?", TABLE)
        .param(version)
        .param(version == 1 ? position : null)
        .param(version == 1 ? null : position)
        .param(view)
        .update();
  }
}
