package org.maractracker.bench.views;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Multiplier of the rows that lists read, within PostgreSQL: as if events of more MARACs and of
 * earlier years had been fed. Feeding a million actions would take hours, and a query cannot tell
 * the difference. Events are multiplied only where a page of the past is folded from them, so most
 * copies have no history.
 */
final class Multiplied {

  private static final int YEARS = 10;
  private static final int DAYS_BETWEEN = 441;

  private final JdbcTemplate jdbc;
  private final String copies;

  /**
   * @param times the factor
   */
  Multiplied(DataSource dataSource, int times) {
    jdbc = new JdbcTemplate(dataSource);
    copies =
        """
        (select k, k %% %1$d as m, k / %1$d as y,
          case when k %% %1$d = 0 then 'northshire' else 'area-' || k %% %1$d end as slug
         from generate_series(1, %2$d) k) c
        """
            .formatted(Math.max(1, Math.ceilDiv(times, YEARS)), times - 1);
  }

  void fill() {
    copy("actionlist_agency", "action_id", "a.agency_id, a.concerned", "agency_id, concerned");
    copy(
        "actionlist_case",
        "case_id",
        "a.reference, a.victim_name, a.safe_contact, a.version",
        "reference, victim_name, safe_contact, version");
    copy(
        "actionlist_meeting",
        "meeting_id",
        "c.slug, a.sits_on - c.y * %d, a.cancelled, a.version".formatted(DAYS_BETWEEN),
        "marac_id, sits_on, cancelled, version");
    maracs();
    actions(
        "actionlist",
        "replace(a.state, 'northshire', c.slug), "
            + day("due_on")
            + ", "
            + day("sort_on")
            + ", a.status, "
            + id("meeting_id")
            + ", "
            + id("case_id"),
        "state, due_on, sort_on, status, meeting_id, case_id");
    actions("overdue", day("due_on") + ", a.status", "due_on, status");
    actions(
        "unachievable",
        "a.reason_class, " + day("reported_from") + ", " + day("reported_to"),
        "reason_class, reported_from, reported_to");
    jdbc.execute(
        "insert into query.history_event (position, action_id, case_id) select a.position + c.k *"
            + " 100000000::bigint, "
            + id("action_id")
            + ", "
            + id("case_id")
            + " from query.history_event a, "
            + copies);
    new MultipliedPast(jdbc, copies, DAYS_BETWEEN).fill();
    haveRead("read_to");
    haveRead("applied_to");
    jdbc.execute("vacuum analyze");
    jdbc.execute("checkpoint");
  }

  /** Says that the views know the copied events, whose rows are there already. */
  private void haveRead(String column) {
    jdbc.execute(
        "update query.view_position set %1$s = (select max(position) from events.domain_event) where %1$s is not null"
            .formatted(column));
  }

  private void actions(String view, String values, String columns) {
    copy(
        view + "_action",
        "action_id",
        "c.slug, a.version, " + values,
        "marac_id, version, " + columns);
  }

  private void maracs() {
    jdbc.execute(
        "insert into query.actionlist_marac (marac_id, time_zone, version) select c.slug,"
            + " a.time_zone, a.version from query.actionlist_marac a, "
            + copies
            + " where c.y = 0 and c.m > 0");
  }

  private void copy(String table, String key, String values, String columns) {
    jdbc.execute(
        "insert into query.%1$s (%2$s, %3$s) select %4$s, %5$s from query.%1$s a, "
                .formatted(table, key, columns, id(key), values)
            + copies);
  }

  private static String id(String column) {
    return "md5(a.%s::text || c.k)::uuid".formatted(column);
  }

  private static String day(String column) {
    return "a.%s - c.y * %d".formatted(column, DAYS_BETWEEN);
  }
}
