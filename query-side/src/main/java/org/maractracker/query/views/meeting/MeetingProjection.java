package org.maractracker.query.views.meeting;

import java.util.List;
import org.maractracker.events.casefile.CaseDetailsCorrected;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.events.marac.MaracEstablished;
import org.maractracker.query.engine.view.CoveredEvents;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.query.model.access.ActionAccessTable;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;

/** View {@code meeting}. */
@Component
class MeetingProjection implements View {

  static final String NAME = "meeting";

  private final MeetingTable table;
  private final ActionAccessTable standings;

  MeetingProjection(MeetingTable table) {
    this.table = table;
    this.standings = table.standings();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public List<String> tables() {
    return List.of(
        "meeting", "meeting_marac", "meeting_case", "meeting_action", "meeting_action_reader");
  }

  @Override
  public List<CoveredEvents> covers() {
    return List.of(CoveredEvents.byId("Meeting", "meeting", "meeting_id"));
  }

  @Override
  public View over(ViewTables tables) {
    return new MeetingProjection(new MeetingTable(tables));
  }

  @Override
  public void apply(List<RecordedEvent> batch) {
    table.apply(batch);
    table.knowMaracs(only(MaracEstablished.class, batch));
    table.nameCases(only(CaseOpened.class, batch));
    table.renameCases(only(CaseDetailsCorrected.class, batch));
    standings.apply(batch);
  }

  @Override
  public void clear() {
    table.clear();
    standings.clear();
  }

  private static <E> List<E> only(Class<E> type, List<RecordedEvent> batch) {
    return batch.stream()
        .map(RecordedEvent::event)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }
}
