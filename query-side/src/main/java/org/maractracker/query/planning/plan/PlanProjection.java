package org.maractracker.query.planning.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.action.ActionAcknowledged;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionCarriedOver;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.ActionEnteredInError;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.action.ActionLinkedToCase;
import org.maractracker.events.action.ActionNotUndertaken;
import org.maractracker.events.action.ActionOwnerAssigned;
import org.maractracker.events.action.ActionReallocated;
import org.maractracker.events.action.ActionRemovedFromPlan;
import org.maractracker.events.action.ActionReopened;
import org.maractracker.events.action.ActionReportedUnachievable;
import org.maractracker.events.action.ActionReworded;
import org.maractracker.events.action.AddendumRecorded;
import org.maractracker.events.action.DueDateRevised;
import org.maractracker.events.action.JointWorkingArranged;
import org.maractracker.events.action.JointWorkingConfirmed;
import org.maractracker.events.action.ProgressRecorded;
import org.maractracker.events.action.PromptsAnswered;
import org.maractracker.events.action.ReminderSent;
import org.maractracker.events.action.RepresentativeChanged;
import org.maractracker.events.action.UnachievableActionMinuted;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.query.engine.view.BatchFold;
import org.maractracker.query.engine.view.CoveredEvents;
import org.maractracker.query.engine.view.FoldedTable;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;

/** View {@code plan}: the ids by which plans are found. */
@Component
final class PlanProjection implements View {

  static final String NAME = "plan";

  private final FoldedTable<UUID, PlannedRow> actions;
  private final PlanTable table;
  private final ViewTables tables;

  PlanProjection(ViewTables tables) {
    this.tables = tables;
    table = new PlanTable(tables);
    actions =
        new FoldedTable<>(
            tables,
            "plan_action",
            List.of("action_id", "marac_id", "case_id", "undecided", "version"),
            (row, number) ->
                new PlannedRow(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getObject(3, UUID.class),
                    row.getBoolean(4),
                    row.getLong(5)),
            row ->
                new @Nullable Object[] {
                  row.actionId(), row.maracId(), row.caseId(), row.undecided(), row.version()
                });
  }

  PlanTable table() {
    return table;
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
    return List.of("plan_case", "plan_action", "plan_settled");
  }

  @Override
  public List<CoveredEvents> covers() {
    return List.of(
        CoveredEvents.byId("Action", "plan_action", "action_id"),
        CoveredEvents.byId("MaracCase", "plan_case", "case_id"));
  }

  @Override
  public View over(ViewTables tables) {
    return new PlanProjection(tables);
  }

  @Override
  public void apply(List<RecordedEvent> batch) {
    openCases(of(CaseOpened.class, batch));
    actions.apply(
        BatchFold.of(ActionEvent.class, batch),
        each -> UUID.fromString(each.aggregateId()),
        PlannedRow::after);
    tables.insertMissing(
        "plan_settled (meeting_id, action_id)",
        batch.stream().map(RecordedEvent::event).flatMap(PlanProjection::settled).toList());
  }

  private static <E> List<E> of(Class<E> type, List<RecordedEvent> batch) {
    return batch.stream()
        .map(RecordedEvent::event)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  /** Adds cases; one that repeats another gets that one's first case. */
  private void openCases(List<CaseOpened> opened) {
    Map<UUID, UUID> firsts =
        new HashMap<>(
            table.firstCases(
                opened.stream().map(CaseOpened::repeatOf).flatMap(Stream::ofNullable).toList()));
    List<Object[]> rows = new ArrayList<>();
    for (CaseOpened each : opened) {
      UUID earlier = each.repeatOf();
      UUID first = earlier == null ? each.caseId() : firsts.getOrDefault(earlier, earlier);
      firsts.put(each.caseId(), first);
      rows.add(new Object[] {each.caseId(), first, each.maracId()});
    }
    tables.insertMissing("plan_case (case_id, first_case, marac_id)", rows);
  }

  private static Stream<Object[]> settled(TrackerEvent event) {
    UUID meeting = event instanceof ActionEvent action ? settledAt(action) : null;
    return meeting == null
        ? Stream.empty()
        : Stream.<Object[]>of(new Object[] {meeting, ((ActionEvent) event).actionId()});
  }

  private static @Nullable UUID settledAt(ActionEvent event) {
    return switch (event) {
      case ActionRemovedFromPlan e -> e.meetingId();
      case UnachievableActionMinuted e -> e.meetingId();
      case ActionAgreed _,
          ActionImported _,
          ActionAcknowledged _,
          ActionReallocated _,
          RepresentativeChanged _,
          JointWorkingArranged _,
          JointWorkingConfirmed _,
          ProgressRecorded _,
          PromptsAnswered _,
          DueDateRevised _,
          ActionReworded _,
          ActionOwnerAssigned _,
          ActionLinkedToCase _,
          ActionCompleted _,
          ActionReportedUnachievable _,
          ActionNotUndertaken _,
          ActionCarriedOver _,
          ActionEnteredInError _,
          ActionReopened _,
          ReminderSent _,
          AddendumRecorded _ ->
          null;
    };
  }

  @Override
  public void clear() {
    actions.clear();
    tables.clear("plan_case", "plan_settled");
  }
}
