package org.maractracker.query.views.caseload;

import static java.util.Objects.requireNonNull;

import java.util.List;
import javax.sql.DataSource;
import org.maractracker.events.casefile.CaseEvent;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.events.meeting.MeetingEvent;
import org.maractracker.query.engine.view.BatchFold;
import org.maractracker.query.engine.view.FoldedTable;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.model.access.ActionAccessTable;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.query.model.marac.MaracRows;
import org.maractracker.query.model.marac.MaracState;
import org.maractracker.query.model.meeting.MeetingState;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** View {@code caseload}. */
@Component
class CaseloadProjection implements View {

  static final String NAME = "caseload";

  private final CaseTable cases;
  private final CaseloadMeetingTable sittings;
  private final FoldedTable<String, MaracState> maracs;
  private final ActionAccessTable standings;

  CaseloadProjection(CaseTable cases, CaseloadMeetingTable sittings, JdbcTemplate jdbc) {
    this.cases = cases;
    this.sittings = sittings;
    this.maracs = maracs(jdbc);
    this.standings = new ActionAccessTable(jdbc, NAME);
  }

  static FoldedTable<String, MaracState> maracs(JdbcTemplate jdbc) {
    return MaracRows.in(requireNonNull(jdbc.getDataSource()), "query.caseload_marac");
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public List<String> tables() {
    return List.of(
        "caseload_case",
        "caseload_marac",
        "caseload_meeting",
        "caseload_listing",
        "caseload_action",
        "caseload_action_reader");
  }

  @Override
  public View over(DataSource dataSource) {
    JdbcTemplate jdbc = new JdbcTemplate(dataSource);
    return new CaseloadProjection(new CaseTable(jdbc), new CaseloadMeetingTable(jdbc), jdbc);
  }

  @Override
  public void apply(List<RecordedEvent> batch) {
    cases.save(
        BatchFold.changed(
            BatchFold.of(CaseEvent.class, batch),
            recorded -> ((CaseEvent) recorded.event()).caseId(),
            cases::load,
            CaseState::after));
    sittings.save(
        BatchFold.changed(
            BatchFold.of(MeetingEvent.class, batch),
            recorded -> ((MeetingEvent) recorded.event()).meetingId(),
            sittings::load,
            MeetingState::after));
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
