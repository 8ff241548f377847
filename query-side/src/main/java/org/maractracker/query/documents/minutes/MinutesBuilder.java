package org.maractracker.query.documents.minutes;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.UnachievableActionMinuted;
import org.maractracker.events.meeting.AgencyAttendance;
import org.maractracker.events.meeting.Attendance;
import org.maractracker.ledger.PrintedHead;
import org.maractracker.query.documents.minutes.Minutes.Attender;
import org.maractracker.query.documents.minutes.Minutes.Issue;
import org.maractracker.query.model.meeting.MeetingState;
import org.maractracker.query.model.meeting.MeetingState.Closing;
import org.maractracker.store.events.RecordedEvent;

/** Builder of the minutes of a meeting from its record. */
final class MinutesBuilder {

  private final MeetingRecord file;
  private final MeetingState meeting;
  private final ActionLineFormatter lines;
  private final Decisions decisions;

  private MinutesBuilder(MeetingRecord file) {
    this.file = file;
    meeting = file.meeting();
    lines = new ActionLineFormatter(file);
    decisions = new Decisions(file);
  }

  /**
   * Returns the minutes.
   *
   * @param head the ledger's over everything up to the closing; null while the meeting is not
   *     closed
   */
  static Minutes tell(MeetingRecord file, @Nullable PrintedHead head) {
    return new MinutesBuilder(file).tell(head);
  }

  private Minutes tell(@Nullable PrintedHead head) {
    Closing closing = meeting.closing();
    return new Minutes(
        issue(),
        file.issue() == null ? null : file.issue().number(),
        file.issues().all(),
        meeting.maracId(),
        file.marac().name(),
        file.marac().zone().getId(),
        meeting.meetingId(),
        meeting.date(),
        meeting.sitting().venue(),
        meeting.sitting().chair(),
        file.marac().practice().protectiveMarking(),
        meeting.cancelledBecause(),
        closing == null ? null : closing.on(),
        closing == null ? null : closing.told(),
        attending(Attendance.PRESENT),
        attending(Attendance.OBSERVER),
        attending(Attendance.APOLOGIES),
        attending(Attendance.ABSENT),
        file.marac().practice().confidentialityStatement(),
        new IncompleteActions(file).incomplete(),
        cases(),
        CaseHeardBuilder.agreed(file, agreedForNoCaseHeard(), List.of()),
        minuted(),
        decisions.decided(),
        head,
        decisions.recordedAfter(),
        lastTold());
  }

  private Issue issue() {
    if (file.issue() != null) {
      return Issue.ISSUED;
    }
    return meeting.cancelledBecause() == null ? Issue.DRAFT : Issue.CANCELLED;
  }

  private List<Attender> attending(Attendance how) {
    return meeting.attendance().stream()
        .filter(row -> row.attendance() == how)
        .map(this::attender)
        .sorted(Comparator.comparing(Attender::agency).thenComparing(Attender::agencyId))
        .toList();
  }

  private Attender attender(AgencyAttendance row) {
    return new Attender(
        row.agencyId(),
        file.marac().nameOf(row.agencyId()),
        row.representative(),
        row.informationSent(),
        row.informationSentOn(),
        row.confidentialitySigned());
  }

  private List<CaseHeard> cases() {
    return meeting.agenda().stream()
        .map(file.cases()::get)
        .filter(Objects::nonNull)
        .map(heard -> new CaseHeardBuilder(file, heard).tell())
        .toList();
  }

  private List<ActionSnapshot> agreedForNoCaseHeard() {
    return file.actions().stream()
        .filter(action -> action.agreedAt(meeting.meetingId()))
        .filter(action -> action.caseId() == null || !meeting.agenda().contains(action.caseId()))
        .toList();
  }

  private List<ActionLine> minuted() {
    return ActionLineFormatter.sorted(
        file.actions().stream()
            .filter(action ->
                action
                    .all(UnachievableActionMinuted.class)
                    .anyMatch(event -> event.meetingId().equals(meeting.meetingId())))
            .map(lines::of));
  }

  private Instant lastTold() {
    return file.later().stream()
        .map(RecordedEvent::recordedAt)
        .max(Comparator.naturalOrder())
        .filter(last -> last.isAfter(file.lastTold()))
        .orElse(file.lastTold());
  }
}
