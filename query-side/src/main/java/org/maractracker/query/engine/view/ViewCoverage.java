package org.maractracker.query.engine.view;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.maractracker.ledger.Coverage;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Check of the views, for the audit: each event that a view covers is looked for in its own rows,
 * whatever the view says about how far it has read. An event that was set aside is told of
 * elsewhere.
 */
final class ViewCoverage implements Coverage {

  private static final int RANGE = 10_000;

  private final JdbcClient jdbc;
  private final Freshness freshness;
  private final Collection<View> views;
  private final ViewChecks checks;

  ViewCoverage(
      DataSource dataSource, Freshness freshness, Collection<View> views, ViewChecks checks) {
    this.jdbc = JdbcClient.create(dataSource);
    this.freshness = freshness;
    this.views = views;
    this.checks = checks;
  }

  /** Returns what each view's last comparison found. */
  @Override
  public List<Differing> differing() {
    return views.stream()
        .map(View::name)
        .flatMap(view ->
            checks.find(view).stream()
                .flatMap(check -> check.faults().stream())
                .map(fault -> new Differing(view, fault.table(), fault.row())))
        .toList();
  }

  /**
   * Checks up to a position. A view that has not read so far is given a moment; what it has not
   * read then is lag, not a finding.
   */
  @Override
  public List<Unseen> unseen(long upTo) {
    return views.stream()
        .flatMap(view ->
            view.covers().stream().flatMap(covered -> unseen(view.name(), covered, upTo).stream()))
        .toList();
  }

  private Optional<Unseen> unseen(String view, CoveredEvents covered, long upTo) {
    boolean there = freshness.reaches(view, upTo);
    long size = there ? upTo : Math.min(upTo, freshness.readTo(view));
    String sql =
        """
        select e.position from events.domain_event e
        where e.position between ? and ? and e.aggregate_type = '%s'
          and not exists (select 1 from query.%s known where %s)
          and not exists (select 1 from query.dead_letter d where d.view_name = '%s'
                          and d.aggregate_id = e.aggregate_id and d.version <= e.version)
        order by e.position limit 1
        """
            .formatted(covered.aggregateType(), covered.table(), covered.row(), view);
    return firstUnseen(sql, size).map(position -> new Unseen(view, position));
  }

  private Optional<Long> firstUnseen(String sql, long upTo) {
    for (long from = 1; from <= upTo; from += RANGE) {
      Optional<Long> unseen = firstUnseen(sql, from, Math.min(upTo, from + RANGE - 1));
      if (unseen.isPresent()) {
        return unseen;
      }
    }
    return Optional.empty();
  }

  /** An id that was changed to no id at all makes the question fail: that event is in no view. */
  private Optional<Long> firstUnseen(String sql, long from, long to) {
    try {
      return jdbc.sql(sql).params(from, to).query(Long.class).optional();
    } catch (DataIntegrityViolationException e) {
      return Optional.of(from);
    }
  }
}
