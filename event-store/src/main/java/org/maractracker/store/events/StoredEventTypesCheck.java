package org.maractracker.store.events;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.EventTypes;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks at the start whether this code can read every kind of event that is stored. One that it
 * cannot was written by a newer version: commands on that aggregate would fail and every view would
 * stand still, one after the other and in the middle of the day.
 */
final class StoredEventTypesCheck {

  private final JdbcClient jdbc;

  StoredEventTypesCheck(DataSource dataSource) {
    jdbc = JdbcClient.create(dataSource);
  }

  private record Kind(String type, String revision) {}

  /**
   * Goes from one kind to the next through their index, so that it takes as many looks as there are
   * kinds, not events.
   *
   * @throws StoreNotUsable when there is a kind that this code does not know
   */
  void check() {
    Kind kind = first("where event_type > :type", new Kind("", ""));
    while (kind != null) {
      refuseUnknown(kind);
      Kind next = first("where event_type = :type and revision > :revision", kind);
      kind = next != null ? next : first("where event_type > :type", kind);
    }
  }

  private @Nullable Kind first(String after, Kind kind) {
    return jdbc.sql(
            "select event_type, revision from events.domain_event "
                + after
                + " order by event_type, revision limit 1")
        .param("type", kind.type())
        .param("revision", kind.revision())
        .query((row, number) -> new Kind(row.getString(1), row.getString(2)))
        .optional()
        .orElse(null);
  }

  private static void refuseUnknown(Kind kind) {
    if (EventTypes.find(kind.type(), kind.revision()).isEmpty()) {
      throw new StoreNotUsable(
          "The store has events that this version of the tracker does not know (%s, revision %s)."
              .formatted(kind.type(), kind.revision()),
          "Start the version that wrote them, or a later one.");
    }
  }
}
