package org.maractracker.query.engine.view;

/**
 * Events of one kind of aggregate that a view keeps a row for, and how an event finds its row: what
 * an audit can look for without knowing the view. Names are the code's own.
 *
 * @param table one of the view's tables
 * @param row condition that joins a row, as {@code known}, to an event, as {@code e}
 */
public record CoveredEvents(String aggregateType, String table, String row) {

  /** A row for each event, by its position. */
  public static CoveredEvents each(String aggregateType, String table) {
    return new CoveredEvents(aggregateType, table, "known.position = e.position");
  }

  /** A row for each aggregate, whose key is a UUID. */
  public static CoveredEvents byId(String aggregateType, String table, String key) {
    // Asked of no other row: what is no id of that kind cannot be made one.
    return new CoveredEvents(
        aggregateType,
        table,
        "known.%s = case when e.aggregate_type = '%s' then cast(e.aggregate_id as uuid) end"
            .formatted(key, aggregateType));
  }

  /** A row for each aggregate, with a version that is no older than the event. */
  public static CoveredEvents byVersion(String aggregateType, String table, String key) {
    return new CoveredEvents(
        aggregateType,
        table,
        byId(aggregateType, table, key).row + " and known.version >= e.version");
  }

  /** A row for each aggregate, whose key is its id as the store has it. */
  public static CoveredEvents byText(String aggregateType, String table, String key) {
    return new CoveredEvents(aggregateType, table, "known.%s = e.aggregate_id".formatted(key));
  }
}
