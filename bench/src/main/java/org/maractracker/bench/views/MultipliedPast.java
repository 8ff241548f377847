package org.maractracker.bench.views;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Multiplier of the rows of the past. A page of the past is folded from its actions' events, so
 * those of the MARAC that is asked about are copied too; their days stay as they are, which no
 * query as of this year can see.
 */
final class MultipliedPast {

  private static final String OF_EVENTS =
      """
      insert into events.domain_event (position, event_id, aggregate_type, aggregate_id, version,
        recorded_at, event_type, revision, payload, meta_data)
      select a.position + c.k * 100000000::bigint, md5(a.event_id || c.k)::uuid, a.aggregate_type,
        md5(a.aggregate_id || c.k)::uuid::text, a.version, a.recorded_at, a.event_type, a.revision,
        convert_to(replace(convert_from(a.payload, 'UTF8'), a.aggregate_id,
          md5(a.aggregate_id || c.k)::uuid::text), 'UTF8'), a.meta_data
      from events.domain_event a, {copies} where a.aggregate_type = 'Action' and c.m = 0
      """;

  private final JdbcTemplate jdbc;
  private final String copies;
  private final int daysBetween;

  MultipliedPast(JdbcTemplate jdbc, String copies, int daysBetween) {
    this.jdbc = jdbc;
    this.copies = copies;
    this.daysBetween = daysBetween;
  }

  void fill() {
    jdbc.execute(OF_EVENTS.replace("{copies}", copies));
    copy(
        "past_action",
        id("action_id"),
        "action_id",
        "c.slug, a.status, a.reason_class, %s, %s, %s, %s, %s"
            .formatted(
                id("case_id"),
                id("meeting_id"),
                day("due_on"),
                day("reported_from"),
                day("reported_to")),
        "marac_id, status, reason_class, case_id, meeting_id, due_on, reported_from, reported_to");
    copy("past_concerned", id("action_id"), "action_id", "a.agency_id", "agency_id");
    copy("past_on_meeting", id("action_id"), "action_id", id("meeting_id"), "meeting_id");
    copy(
        "past_meeting",
        id("meeting_id"),
        "meeting_id",
        "c.slug, %s, a.cancelled".formatted(day("sits_on")),
        "marac_id, sits_on, cancelled");
    jdbc.execute(
        "insert into query.past_reader (action_id, agency_id, case_id) select %s, a.agency_id, %s"
                .formatted(id("action_id"), id("case_id"))
            + " from query.past_reader a, "
            + copies);
    jdbc.execute(
        "insert into query.past_marac (marac_id, from_day, to_day, from_told, to_told, time_zone)"
            + " select c.slug, a.from_day, a.to_day, a.from_told, a.to_told, a.time_zone"
            + " from query.past_marac a, "
            + copies
            + " where c.y = 0 and c.m > 0");
  }

  private void copy(String table, String id, String key, String values, String columns) {
    jdbc.execute(
        """
        insert into query.%1$s (%2$s, from_day, to_day, from_told, to_told, %3$s)
        select %4$s, a.from_day - c.y * %5$d,
          case when a.to_day = date '9999-12-31' then a.to_day else a.to_day - c.y * %5$d end,
          a.from_told - c.y * interval '%5$d days',
          case when a.to_told > timestamptz '9999-01-01' then a.to_told
            else a.to_told - c.y * interval '%5$d days' end,
          %6$s
        from query.%1$s a, %7$s
        """
            .formatted(table, key, columns, id, daysBetween, values, copies));
  }

  private static String id(String column) {
    return "md5(a.%s::text || c.k)::uuid".formatted(column);
  }

  private String day(String column) {
    return "a.%s - c.y * %d".formatted(column, daysBetween);
  }
}
