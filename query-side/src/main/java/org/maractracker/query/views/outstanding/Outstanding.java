package org.maractracker.query.views.outstanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.model.action.MeetingRow;
import org.maractracker.store.events.EventArchive;
import org.springframework.stereotype.Component;

/**
 * Query service for what is outstanding, for the automation that sends reminders. It knows no
 * caller and shows nothing that would depend on one: references, days and agencies.
 */
@Component
public final class Outstanding {

  /** Number of rows read at a time. */
  private static final int PAGE = 500;

  private final OutstandingTables tables;
  private final Freshness freshness;
  private final EventArchive archive;

  Outstanding(OutstandingProjection view, Freshness freshness, EventArchive archive) {
    this.tables = view.rows();
    this.freshness = freshness;
    this.archive = archive;
  }

  /**
   * Waits until everything that is stored now has been read, at most 5 s.
   *
   * @throws org.maractracker.problem.RuleViolated {@code unavailable} when it has not by then
   */
  public void awaitEverything() {
    freshness.await(OutstandingProjection.NAME, OptionalLong.of(archive.head()));
  }

  /** Returns the MARACs that have set how they remind, in order of their ids. */
  public List<RemindingMarac> remindingMaracs() {
    return tables.maracs().stream().filter(marac -> marac.reminding() != null).toList();
  }

  /** Returns the days, from this one on, on which the MARAC is to sit, in order. */
  public List<LocalDate> sittingsFrom(String maracId, LocalDate day) {
    return tables.meetingsFrom(maracId, day).stream().map(MeetingRow::sitsOn).toList();
  }

  /** Returns all open actions of the MARAC, in order of their ids. */
  public List<OutstandingAction> openActions(String maracId) {
    List<OutstandingAction> all = new ArrayList<>();
    List<OutstandingRow> page = tables.open(maracId, PAGE);
    while (!page.isEmpty()) {
      page.forEach(row -> all.add(row.action()));
      page = tables.openAfter(maracId, page.getLast().actionId(), PAGE);
    }
    return all;
  }
}
