package org.maractracker.command.action;

import java.util.ArrayList;
import java.util.List;
import org.maractracker.command.action.ImportAction.Done;
import org.maractracker.command.action.ImportAction.Ending;
import org.maractracker.command.action.ImportAction.Unachievable;
import org.maractracker.command.facts.Facts;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.action.ActionReportedUnachievable;
import org.maractracker.events.action.ProgressKind;
import org.maractracker.events.action.ProgressRecorded;

/**
 * Action taken over from a list: the events it begins with, all or none of them. How late it was
 * done, and by when it should have been reported, follow as they do for any other action.
 */
final class TakenOver {

  private final ImportAction c;
  private final ActionImported imported;
  private final ActionState state = new ActionState();
  private final ActionRules rules;

  TakenOver(ImportAction c, Facts facts) {
    this.c = c;
    this.imported = imported(c);
    state.evolve(imported);
    this.rules = new ActionRules(state, facts);
  }

  /** Returns the events; refuses when anything the list names is not there, or is still to come. */
  List<ActionEvent> beginning() {
    judge();
    List<ActionEvent> beginning = new ArrayList<>(List.of(imported));
    if (c.note() != null) {
      beginning.add(
          new ProgressRecorded(
              c.actionId(), c.note(), ProgressKind.PROGRESS, rules.when(c.notedOn())));
    }
    if (c.ending() != null) {
      beginning.add(ended(c.ending()));
    }
    return beginning;
  }

  private void judge() {
    if (c.meetingId() != null) {
      rules.meeting(c.meetingId());
    }
    if (c.caseId() != null) {
      rules.requireCaseOfMarac(c.caseId());
    }
    if (c.responsibleAgencyId() != null) {
      rules.requireMember(c.responsibleAgencyId(), "responsibleAgencyId");
    }
    if (c.ending() != null) {
      rules.requireOneDate(c.ending().on(), "ending.on", null);
    }
    rules.when(c.occurredOn());
  }

  private ActionEvent ended(Ending ending) {
    return switch (ending) {
      case Done done ->
          new ActionCompleted(
              c.actionId(),
              done.on(),
              done.outcome(),
              null,
              done.dayUnknown() ? 0 : state.deadline.daysLate(done.on()),
              done.dayUnknown() || done.on().imprecise());
      case Unachievable report -> reported(report);
    };
  }

  private ActionReportedUnachievable reported(Unachievable report) {
    if (report.dayUnknown()) {
      return new ActionReportedUnachievable(
          c.actionId(), report.reasonClass(), report.explanation(), null, report.on(), null, null);
    }
    return rules.reported(
        c.actionId(), report.reasonClass(), report.explanation(), null, report.on());
  }

  private static ActionImported imported(ImportAction c) {
    return new ActionImported(
        c.actionId(),
        c.maracId(),
        c.meetingId(),
        c.caseId(),
        c.description(),
        null,
        c.dueOn(),
        c.responsibleAgencyId(),
        c.representative(),
        List.of(),
        null,
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        null,
        c.listed(),
        c.source(),
        c.occurredOn());
  }
}
