package org.maractracker.query.views.caseload;

import java.util.List;
import javax.sql.DataSource;
import org.maractracker.events.casefile.CaseEvent;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.events.meeting.MeetingEvent;
import org.maractracker.query.engine.view.BatchFold;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.model.access.ActionAccessTable;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the tables of the caseload up to date. */
@Component
class CaseloadProjection implements View {

  static final String NAME = "caseload";

  private final CaseTable cases;
  private final CaseloadMeetingTable sittings;
  private final RepeatWindowTable windows;
  private final ActionAccessTable standings;

  CaseloadProjection(
      CaseTable cases,
      CaseloadMeetingTable sittings,
      RepeatWindowTable windows,
      JdbcTemplate jdbc) {
    this.cases = cases;
    this.sittings = sittings;
    this.windows = windows;
    this.standings = new ActionAccessTable(jdbc, NAME);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 1;
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
    return new CaseloadProjection(
        new CaseTable(jdbc), new CaseloadMeetingTable(jdbc), new RepeatWindowTable(jdbc), jdbc);
  }

  @Override
  public void apply(List<RecordedEvent> batch) {
    cases.save(
        BatchFold.changed(
            BatchFold.of(CaseEvent.class, batch),
            recorded -> ((CaseEvent) recorded.event()).caseId(),
            cases::load,
            CaseFold::after));
    sittings.save(
        BatchFold.changed(
            BatchFold.of(MeetingEvent.class, batch),
            recorded -> ((MeetingEvent) recorded.event()).meetingId(),
            sittings::load,
            CaseloadMeeting::after));
    windows.save(
        BatchFold.changed(
            BatchFold.of(MaracEvent.class, batch),
            recorded -> ((MaracEvent) recorded.event()).maracId(),
            windows::load,
            RepeatWindow::after));
    standings.apply(batch);
  }

  @Override
  public void clear() {
    cases.clear();
    sittings.clear();
    windows.clear();
    standings.clear();
  }
}
