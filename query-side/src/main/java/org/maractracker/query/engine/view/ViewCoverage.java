package org.maractracker.query.engine.view;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.maractracker.ledger.Coverage;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Completeness check of the views, for the audit: it looks for each event in the view's own rows,
 * whatever position the view claims to have read. Events that were set aside are reported
 * elsewhere.
 */
public final class ViewCoverage implements Coverage {

  private static final int RANGE = 10_000;

  /** Key columns that hold ids as text, not as UUIDs. */
  private static final Set<String> TEXTS = Set.of("id", "marac_id");

  /**
   * What a view must have for the events of an aggregate type. A view with several rules must
   * satisfy all.
   */
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

    /** Asks for a row for each event, by its position. */
    Rule(String view, String aggregateType) {
      this(
          view,
          aggregateType,
          "select 1 from query.%s known where known.position = e.position"
              .formatted(view.equals("history") ? "history_event" : view));
    }

    /** Asks for a row for each aggregate; when versioned, for one no older than the event. */
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

    /** Casts the id only for its own aggregate type: other types' ids may be no UUIDs. */
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

  ViewCoverage(DataSource dataSource, Freshness freshness) {
    this.jdbc = JdbcClient.create(dataSource);
    this.freshness = freshness;
  }

  public static Set<String> views() {
    return Arrays.stream(Rule.values()).map(rule -> rule.view).collect(Collectors.toSet());
  }

  /**
   * Checks up to a position. A view that has not read so far is given a moment; what it has not
   * read then is lag, not a finding.
   */
  @Override
  public List<Unseen> unseen(long upTo) {
    return Arrays.stream(Rule.values()).flatMap(rule -> unseen(rule, upTo).stream()).toList();
  }

  private Optional<Unseen> unseen(Rule rule, long upTo) {
    boolean there = freshness.reaches(rule.view, upTo);
    long size = there ? upTo : Math.min(upTo, freshness.readTo(rule.view));
    return firstUnseen(rule, size).map(position -> new Unseen(rule.view, position));
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

  /**
   * Returns the first event that the view lacks. Where an id was altered so that it is no UUID, the
   * query itself fails: that event is in no view.
   */
  private Optional<Long> firstUnseen(Rule rule, long from, long to) {
    try {
      return jdbc.sql(rule.sql).params(from, to).query(Long.class).optional();
    } catch (DataIntegrityViolationException e) {
      return Optional.of(from);
    }
  }
}
