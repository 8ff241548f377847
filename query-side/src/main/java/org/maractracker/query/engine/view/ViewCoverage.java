package org.maractracker.ledger;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.maractracker.ledger.Finding.What;
import org.maractracker.query.engine.view.Freshness;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether every view has every event it should have: each event is looked for in the view's own
 * rows, whatever the view says about how far it has read. An event that was set aside is told of
 * elsewhere.
 */
final class CoverageByViews implements Coverage {

  private static final int RANGE = 10_000;

  /** Columns that have ids as the store has them, and not as UUIDs. */
  private static final Set<String> TEXTS = Set.of("id", "marac_id");

  /** What a view must have for events. A view with several must have all of them. */
  private enum Rule {
    ACTIONLIST("actionlist", "Action", "actionlist_action", "action_id", true),
    OVERDUE("overdue", "Action", "overdue_action", "action_id", true),
    UNACHIEVABLE("unachievable", "Action", "unachievable_action", "action_id", true),
    HISTORY_OF_ACTIONS("history", "Action"),
    HISTORY_OF_CASES("history", "MaracCase"),
    CHANGES_OF_ACTIONS("changes", "Action"),
    CHANGES_OF_CASES("changes", "MaracCase"),
    CHANGES_OF_MEETINGS("changes", "Meeting"),
    CHANGES_OF_MARACS("changes", "Marac"),
    CASELOAD("caseload", "MaracCase", "caseload_case", "case_id", false),
    MEETING("meeting", "Meeting", "meeting", "meeting_id", false),
    MARAC("marac", "Marac", "marac", "marac_id", false),
    PAST_OF_ACTIONS("past", "Action", "past_trail", "id", false),
    PAST_OF_MEETINGS("past", "Meeting", "past_trail", "id", false),
    PAST_OF_MARACS("past", "Marac", "past_trail", "id", false),
    PAST_OF_CASES("past", "MaracCase", "past_case", "case_id", false),
    PLAN_OF_ACTIONS("plan", "Action", "plan_action", "action_id", false),
    PLAN_OF_CASES("plan", "MaracCase", "plan_case", "case_id", false),
    MINUTES_OF_ACTIONS("minutes", "Action", "minutes_action", "action_id", false),
    MINUTES_OF_MEETINGS("minutes", "Meeting", "minutes_meeting", "meeting_id", false),
    OUTSTANDING_OF_ACTIONS("outstanding", "Action", "outstanding_action", "action_id", false),
    OUTSTANDING_OF_MEETINGS("outstanding", "Meeting", "outstanding_meeting", "meeting_id", false),
    OUTSTANDING_OF_MARACS("outstanding", "Marac", "outstanding_marac", "marac_id", false);

    private final String view;
    private final String sql;

    /** A row for each event, by its position. */
    Rule(String view, String aggregateType) {
      this(
          view,
          aggregateType,
          "select 1 from query.%s known where known.position = e.position"
              .formatted(view.equals("history") ? "history_event" : view));
    }

    /** A row for each aggregate, and with a version one that is no older than the event. */
    Rule(String view, String aggregateType, String table, String key, boolean versioned) {
      this(
          view,
          aggregateType,
          "select 1 from query.%s known where known.%s = %s%s"
              .formatted(
                  table,
                  key,
                  TEXTS.contains(key) ? "e.aggregate_id" : uuid(aggregateType),
                  versioned ? " and known.version >= e.version" : ""));
    }

    /** Asked of no other row: what is no id of that kind cannot be made one. */
    private static String uuid(String aggregateType) {
      return "case when e.aggregate_type = '%s' then cast(e.aggregate_id as uuid) end"
          .formatted(aggregateType);
    }

    Rule(String view, String aggregateType, String known) {
      this.view = view;
      this.sql =
          """
          select e.position from events.domain_event e
          where e.position between ? and ? and e.aggregate_type = '%s'
            and not exists (%s)
            and not exists (select 1 from query.dead_letter d where d.view_name = '%s'
                            and d.aggregate_id = e.aggregate_id and d.version <= e.version)
          order by e.position limit 1\
          """
              .formatted(aggregateType, known, view);
    }
  }

  private final JdbcClient jdbc;
  private final Freshness freshness;

  CoverageByViews(DataSource dataSource, Freshness freshness) {
    this.jdbc = JdbcClient.create(dataSource);
    this.freshness = freshness;
  }

  /** The views that are looked at. */
  static Set<String> views() {
    return Arrays.stream(Rule.values()).map(rule -> rule.view).collect(Collectors.toSet());
  }

  /**
   * Up to a position; a view that has not read so far is given a moment, and what it has not read
   * then is its lag and no finding.
   */
  @Override
  public void run(long upTo, Findings findings) {
    for (Rule rule : Rule.values()) {
      boolean there = freshness.reaches(rule.view, upTo);
      long size = there ? upTo : Math.min(upTo, freshness.readTo(rule.view));
      firstUnseen(rule, size)
          .ifPresent(position ->
              findings.add(
                  new Finding(
                      What.EVENT_UNSEEN, position, rule.view, "The view does not know the event")));
    }
  }

  private Optional<Long> firstUnseen(Rule rule, long upTo) {
    for (long from = 1; from <= upTo; from += RANGE) {
      Optional<Long> unseen = firstUnseen(rule, from, Math.min(upTo, from + RANGE - 1));
      if (unseen.isPresent()) {
        return unseen;
      }
    }
    return Optional.empty();
  }

  /** An id that was changed to no id at all makes the question fail: that event is in no view. */
  private Optional<Long> firstUnseen(Rule rule, long from, long to) {
    try {
      return jdbc.sql(rule.sql).params(from, to).query(Long.class).optional();
    } catch (DataIntegrityViolationException e) {
      return Optional.of(from);
    }
  }
}
