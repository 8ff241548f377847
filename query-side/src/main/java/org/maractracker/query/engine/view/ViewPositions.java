package org.maractracker.query.engine.view;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How far each view has read and which version of it made its rows, as stored with them. A view's
 * row here is the lock that everybody takes who writes anything of the view, on any node, of any
 * version.
 */
public final class ViewPositions {

  /** Of version 1, the release without versions among them, in one column; of later ones beside. */
  private static final String READ_TO = "coalesce(applied_to, read_to)";

  private static final String TABLE = "view_position";

  private final ViewTables tables;

  public ViewPositions(ViewTables tables) {
    this.tables = tables;
  }

  /** The last position the view has applied; 0 when it has applied none. */
  public long readTo(String view) {
    return tables
        .sql("select " + READ_TO + " from %s where view_name = ?", TABLE)
        .param(view)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /**
   * The same, and keeps everybody else from changing the view's rows until the transaction ends.
   *
   * @param version the latest whose rows the caller may write
   * @throws NewerVersion when the rows are of a later one
   */
  public long lock(String view, int version) {
    Reading reading =
        tables
            .sql("select version, " + READ_TO + " from %s where view_name = ? for update", TABLE)
            .param(view)
            .query((row, number) -> new Reading(row.getInt(1), row.getLong(2)))
            .single();
    if (reading.version > version) {
      throw new NewerVersion(view, reading.version, version);
    }
    return reading.readTo;
  }

  private record Reading(int version, long readTo) {}

  /** All of them at one moment. */
  public Map<String, Long> all() {
    return tables
        .sql("select view_name, " + READ_TO + " from %s", TABLE)
        .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Which version made the view's rows; empty when there never were any. */
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

  /** Which version made each view's rows. */
  Map<String, Integer> versions() {
    return tables
        .sql("select view_name, version from %s", TABLE)
        .query((row, number) -> Map.entry(row.getString(1), row.getInt(2)))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Gives the view a row at 0 and an unclaimed token, unless it has them; any number of nodes may
   * do so at once, where the framework's own way fails for all but one.
   *
   * @param version the one that is going to make its rows
   */
  public void begin(String view, int version) {
    tables
        .sql(
            "insert into %s (processor_name, segment, claimed_at)"
                + " values (?, 0, ?) on conflict do nothing",
            "token_entry")
        .params(view, Instant.EPOCH.toString())
        .update();
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

  /** Never moves back: a node that stalled may apply a batch that another has applied since. */
  public void advance(String view, long position) {
    tables
        .sql(
            "update %s set read_to = case when version = 1 then :position end,"
                + " applied_to = case when version > 1 then :position end"
                + " where view_name = :view and "
                + READ_TO
                + " < :position",
            TABLE)
        .param("position", position)
        .param("view", view)
        .update();
  }

  /**
   * Says that all rows are now those of a version and of a position. Whoever does holds the lock
   * and has just written them so.
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
