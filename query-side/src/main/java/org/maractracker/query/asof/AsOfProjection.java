package org.maractracker.query.asof;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.casefile.CaseEvent;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.events.meeting.MeetingEvent;
import org.maractracker.query.engine.view.BatchFold;
import org.maractracker.query.engine.view.CoveredEvents;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.query.model.marac.MaracState;
import org.maractracker.query.model.meeting.MeetingState;
import org.maractracker.store.events.RecordedEvent;
import org.maractracker.text.LookAlike;
import org.springframework.stereotype.Component;

/**
 * View {@code past}: bitemporal periods of actions, meetings and cases, by what was so and what was
 * known. An event that changes what lists search by is added to the search history of its
 * aggregate, and all periods are computed from that history again: so events recorded late or out
 * of order need no case of their own.
 */
@Component
final class AsOfProjection implements View {

  static final String NAME = "past";

  private final SearchHistoryTable trails;
  private final ActionPeriodsTable actions;
  private final BitemporalTable<Sitting> meetings;
  private final BitemporalTable<String> maracs;
  private final BitemporalTable<Filed> cases;
  private final ViewTables tables;

  AsOfProjection(ViewTables tables) {
    this.tables = tables;
    trails = new SearchHistoryTable(tables);
    actions = new ActionPeriodsTable(tables);
    meetings =
        new BitemporalTable<>(tables, "past_meeting", "meeting_id", Sitting.COLUMNS, Sitting::row);
    maracs =
        new BitemporalTable<>(
            tables, "past_marac", "marac_id", "time_zone", zone -> new Object[] {zone});
    cases = new BitemporalTable<>(tables, "past_case", "case_id", Filed.COLUMNS, Filed::row);
  }

  /** Day on which a meeting sits, or was to sit. */
  private record Sitting(String maracId, LocalDate sitsOn, boolean cancelled) {

    static final String COLUMNS = "marac_id, sits_on, cancelled";

    static Sitting of(MeetingState meeting) {
      return new Sitting(meeting.maracId(), meeting.date(), meeting.cancelled());
    }

    Object[] row() {
      return new Object[] {maracId, sitsOn, cancelled};
    }
  }

  /** Reference under which a case is filed. */
  private record Filed(String maracId, String reference) {

    static final String COLUMNS = "marac_id, reference, reference_key";

    static Filed of(CaseState file) {
      return new Filed(file.maracId(), file.reference());
    }

    Object[] row() {
      return new Object[] {maracId, reference, LookAlike.key(reference)};
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 3;
  }

  /**
   * The rows of version 1 keep events in a form that is read on; those of 2 have each case's first
   * reference for good.
   */
  @Override
  public int readsFrom() {
    return 1;
  }

  @Override
  public List<String> tables() {
    return List.of(
        "past_trail",
        "past_action",
        "past_concerned",
        "past_on_meeting",
        "past_reader",
        "past_meeting",
        "past_marac",
        "past_case",
        "past_listing");
  }

  @Override
  public List<CoveredEvents> covers() {
    return List.of(
        CoveredEvents.byText("Action", "past_trail", "id"),
        CoveredEvents.byText("Meeting", "past_trail", "id"),
        CoveredEvents.byText("Marac", "past_trail", "id"),
        CoveredEvents.byId("MaracCase", "past_case", "case_id"));
  }

  @Override
  public View over(ViewTables tables) {
    return new AsOfProjection(tables);
  }

  /** Applies MARACs' events first: their zones decide by which day the other events count. */
  @Override
  public void apply(List<RecordedEvent> batch) {
    TimeZoneHistory zones = trails.zones();
    maracs.write(
        cut(
            trails.apply(BatchFold.of(MaracEvent.class, batch), zones),
            Function.identity(),
            MaracState::after,
            MaracState::timeZone));
    meetings.write(
        cut(
            trails.apply(BatchFold.of(MeetingEvent.class, batch), zones),
            UUID::fromString,
            MeetingState::after,
            Sitting::of));
    actions.write(trails.apply(BatchFold.of(ActionEvent.class, batch), zones));
    cases.write(
        cut(
            trails.apply(BatchFold.of(CaseEvent.class, batch), zones),
            UUID::fromString,
            CaseState::after,
            Filed::of));
    listCases(batch);
  }

  private static <K, S, T> Map<K, PeriodChange<T>> cut(
      List<SearchHistoryTable.Change> changes,
      Function<String, K> key,
      BatchFold.Fold<S> fold,
      Function<S, @Nullable T> of) {
    return changes.stream()
        .collect(
            toMap(
                change -> key.apply(change.after().id()),
                change ->
                    new PeriodChange<>(
                        change.before().map(trail -> spans(trail, fold, of)).orElse(List.of()),
                        spans(change.after(), fold, of))));
  }

  private static <S, T> List<BitemporalPeriod<T>> spans(
      SearchHistory trail, BatchFold.Fold<S> fold, Function<S, @Nullable T> of) {
    return new BitemporalGrid<>(trail.dated(), fold).spans(of);
  }

  private void listCases(List<RecordedEvent> batch) {
    tables.insertMissing(
        "past_listing (meeting_id, case_id)",
        batch.stream().map(RecordedEvent::event).flatMap(AsOfProjection::listed).toList());
  }

  private static Stream<Object[]> listed(TrackerEvent event) {
    return event instanceof CaseListed listed
        ? Stream.<Object[]>of(new Object[] {listed.meetingId(), listed.caseId()})
        : Stream.empty();
  }

  @Override
  public void clear() {
    trails.clear();
    actions.clear();
    meetings.clear();
    maracs.clear();
    cases.clear();
    tables.clear("past_listing");
  }
}
