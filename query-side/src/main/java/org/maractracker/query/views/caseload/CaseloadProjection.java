package org.maractracker.query.views.caseload;

import java.util.List;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.query.engine.view.BatchFold;
import org.maractracker.query.engine.view.CoveredEvents;
import org.maractracker.query.engine.view.FoldedTable;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.query.model.access.ActionAccessTable;
import org.maractracker.query.model.marac.MaracRows;
import org.maractracker.query.model.marac.MaracState;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;

/** View {@code caseload}. */
@Component
class CaseloadProjection implements View {

  static final String NAME = "caseload";

  private final CaseTable cases;
  private final CaseloadMeetingTable sittings;
  private final FoldedTable<String, MaracState> maracs;
  private final ActionAccessTable standings;

  CaseloadProjection(CaseTable cases, CaseloadMeetingTable sittings, ViewTables tables) {
    this.cases = cases;
    this.sittings = sittings;
    this.maracs = maracs(tables);
    this.standings = new ActionAccessTable(tables, NAME);
  }

  static FoldedTable<String, MaracState> maracs(ViewTables tables) {
    return MaracRows.in(tables, "caseload_marac");
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 6;
  }

  /**
   * Rows of version 3 lack the key by which references are compared, those of 4 the words of names
   * and which parties were entered in error, those of 5 each word of a name with the next as one:
   * nothing that was stored before is shown otherwise.
   */
  @Override
  public int readsFrom() {
    return 3;
  }

  @Override
  public List<String> tables() {
    return List.of(
        "caseload_case",
        NameTable.NAME,
        "caseload_marac",
        "caseload_meeting",
        "caseload_listing",
        "caseload_action",
        "caseload_action_reader");
  }

  @Override
  public List<CoveredEvents> covers() {
    return List.of(CoveredEvents.byId("MaracCase", "caseload_case", "case_id"));
  }

  @Override
  public View over(ViewTables tables) {
    return new CaseloadProjection(new CaseTable(tables), new CaseloadMeetingTable(tables), tables);
  }

  @Override
  public void apply(List<RecordedEvent> batch) {
    cases.apply(batch);
    sittings.apply(batch);
    maracs.apply(
        BatchFold.of(MaracEvent.class, batch), RecordedEvent::aggregateId, MaracState::after);
    standings.apply(batch);
  }

  @Override
  public void clear() {
    cases.clear();
    sittings.clear();
    maracs.clear();
    standings.clear();
  }
}
