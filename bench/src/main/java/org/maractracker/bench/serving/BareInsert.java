package org.maractracker.bench.serving;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Bare insert of the bytes of an agreed action, into a table like that of the events: the least
 * that a transaction of its own costs.
 */
final class BareInsert {

  private final JdbcTemplate jdbc;
  private final byte[] payload;
  private final byte[] metaData;

  /**
   * @param jdbc on a database in which at least one action has been agreed
   */
  BareInsert(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    jdbc.execute("create sequence bare_position");
    jdbc.execute("create table bare_event (like events.domain_event including all)");
    jdbc.execute(
        "alter table bare_event alter column position set default nextval('bare_position')");
    payload = stored("payload");
    metaData = stored("meta_data");
  }

  private byte[] stored(String column) {
    return requireNonNull(
        jdbc.queryForObject(
            "select "
                + column
                + " from events.domain_event where event_type = 'ActionAgreed' limit 1",
            byte[].class));
  }

  void insert() {
    jdbc.update(
        "insert into bare_event (event_id, aggregate_type, aggregate_id, version, recorded_at,"
            + " event_type, revision, payload, meta_data) values (?, ?, ?, ?, now(), ?, ?, ?, ?)",
        UUID.randomUUID().toString(),
        "Action",
        UUID.randomUUID().toString(),
        0L,
        "ActionAgreed",
        "1",
        payload,
        metaData);
  }
}
