package org.maractracker.query.documents.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionCarriedOver;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.action.ActionNotUndertaken;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.events.action.DueDateRevised;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.model.meeting.MeetingState;

/**
 * Counter for 6.4: whether actions are done in time, and whether they come back to the meeting
 * undone.
 */
final class Timeliness implements SubPrincipleCounter {

  static final String IN_TIME = "completedInTime";
  static final String LATE = "completedLate";
  static final String OPEN = "open";
  static final String OVERDUE = "overdue";
  static final String CARRIED = "carriedOver";
  static final String NOT_UNDERTAKEN = "notUndertaken";

  @Override
  public String number() {
    return "6.4";
  }

  @Override
  public String question() {
    return "Are actions completed by the day agreed, and how many come back because they were not"
        + " undertaken?";
  }

  @Override
  public List<String> counted() {
    return List.of(IN_TIME, LATE, OPEN, OVERDUE, CARRIED, NOT_UNDERTAKEN);
  }

  @Override
  public boolean isBrokenDown() {
    return true;
  }

  @Override
  public List<EvidenceRow> rows(EvidenceData material) {
    return material
        .counting()
        .map(action ->
            material.row(
                action,
                names(action, material),
                details(action, material),
                ActionAgreed.class,
                ActionImported.class,
                DueDateRevised.class,
                ActionCompleted.class,
                ActionCarriedOver.class,
                ActionNotUndertaken.class))
        .toList();
  }

  static List<String> names(EvidencedAction action, EvidenceData material) {
    List<String> names = new ArrayList<>();
    if (action.is(ActionStatus.COMPLETED)) {
      names.add(action.isCompletedLate() ? LATE : IN_TIME);
    }
    if (action.is(ActionStatus.OPEN)) {
      names.add(OPEN);
    }
    if (action.isOverdue(material.day())) {
      names.add(OVERDUE);
    }
    if (action.fields().timesCarried() > 0) {
      names.add(CARRIED);
    }
    if (!action.fields().notUndertaken().isEmpty()) {
      names.add(NOT_UNDERTAKEN);
    }
    return names;
  }

  private static Map<String, Object> details(EvidencedAction action, EvidenceData material) {
    ActionFields fields = action.fields();
    return new Details()
        .with("status", fields.status())
        .with("dueOn", fields.dueOn())
        .with("daysLate", fields.daysLate())
        .with("dueDateRevisedTooLate", fields.dueDateRevisedTooLate() ? true : null)
        .with("timesCarried", fields.timesCarried() == 0 ? null : fields.timesCarried())
        .with(
            "meetingDate",
            material.meeting(fields.meetingId()).map(MeetingState::date).orElse(null))
        .all();
  }

  /** Returns the share done in time of those done or overdue. */
  @Override
  public Optional<Share> share(Map<String, Object> counts) {
    return Share.of(Share.sum(counts, IN_TIME), Share.sum(counts, IN_TIME, LATE, OVERDUE));
  }
}
