package org.maractracker.query.documents.minutes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionCarriedOver;
import org.maractracker.events.action.ActionNotUndertaken;
import org.maractracker.events.action.ActionReportedUnachievable;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.query.documents.minutes.Minutes.Incomplete;
import org.maractracker.query.model.action.ActionFields.Note;
import org.maractracker.query.model.action.AgreedBefore;
import org.maractracker.query.model.action.Overdue;
import org.maractracker.query.model.action.Unachievable;
import org.maractracker.query.model.wording.InWords;

/**
 * Builder of the lists of actions that came back to the meeting undone. Each open action of an
 * earlier meeting is in exactly one of them, so that none is lost because nobody spoke of it.
 */
final class IncompleteActions {

  /** Begins the explanation of an action that was carried over to this meeting. */
  static final String CARRIED_HERE = "Carried over to this meeting: ";

  private final MeetingRecord file;
  private final UUID meetingId;
  private final LocalDate day;
  private final ActionLineFormatter lines;

  IncompleteActions(MeetingRecord file) {
    this.file = file;
    meetingId = file.meeting().meetingId();
    day = file.meeting().date();
    lines = new ActionLineFormatter(file);
  }

  Incomplete incomplete() {
    return new Incomplete(
        file.before() == null ? null : file.before().date(),
        list(this::reportedSince, this::report),
        list(this::isFound, this::finding),
        list(action -> isLeftOpen(action) && isOverdue(action), this::lastSaid),
        list(action -> isLeftOpen(action) && !isOverdue(action), this::lastSaid));
  }

  private List<ActionLine> list(
      Predicate<ActionSnapshot> which, Function<ActionSnapshot, @Nullable String> explanation) {
    return ActionLineFormatter.sorted(
        file.actions().stream()
            .filter(which)
            .map(action -> lines.of(action).explained(explanation.apply(action))));
  }

  /** Returns whether it was agreed before this meeting, or carried to it. */
  private boolean isBrought(ActionSnapshot action) {
    UUID agreedAt = action.fields().meetingId();
    return !action.agreedAt(meetingId)
        && (AgreedBefore.meeting(
                meetingId,
                day,
                action.fields(),
                agreedAt == null ? null : file.meetings().get(agreedAt))
            || action.fields().carriedToMeetingIds().contains(meetingId));
  }

  private boolean reportedSince(ActionSnapshot action) {
    return action.fields().status() == ActionStatus.UNACHIEVABLE
        && isBrought(action)
        && action
            .last(ActionReportedUnachievable.class)
            .filter(report -> report.position() > file.issuedBefore())
            .isPresent();
  }

  private @Nullable String report(ActionSnapshot action) {
    Unachievable report = action.fields().unachievable();
    return report == null
        ? null
        : "Reported %s%s%s."
            .formatted(
                InWords.when(report.reportedOn()),
                report.reportedBy() == null ? "" : " by " + report.reportedBy(),
                inTime(report.reportedInTime()));
  }

  private static String inTime(@Nullable Boolean inTime) {
    if (inTime == null) {
      return "";
    }
    return inTime ? ", before the next meeting" : ", not before the next meeting";
  }

  private boolean isFound(ActionSnapshot action) {
    return findings(action).findAny().isPresent();
  }

  private Stream<ActionNotUndertaken> findings(ActionSnapshot action) {
    return action
        .all(ActionNotUndertaken.class)
        .filter(finding -> finding.meetingId().equals(meetingId));
  }

  private String finding(ActionSnapshot action) {
    return findings(action).map(ActionNotUndertaken::explanation).collect(Collectors.joining("\n"));
  }

  private boolean isLeftOpen(ActionSnapshot action) {
    return action.fields().status() == ActionStatus.OPEN && isBrought(action) && !isFound(action);
  }

  private boolean isOverdue(ActionSnapshot action) {
    return Overdue.is(action.fields(), day);
  }

  /** Returns why it was carried here, or else the last progress or attempt. */
  private @Nullable String lastSaid(ActionSnapshot action) {
    return action
        .all(ActionCarriedOver.class)
        .filter(carried -> carried.toMeetingId().equals(meetingId))
        .map(carried -> CARRIED_HERE + carried.explanation())
        .reduce((first, last) -> last)
        .orElseGet(() -> noted(action.fields().lastNote()));
  }

  private static @Nullable String noted(@Nullable Note note) {
    return note == null
        ? null
        : "%s, %s: %s".formatted(InWords.title(note.kind()), InWords.when(note.on()), note.note());
  }
}
