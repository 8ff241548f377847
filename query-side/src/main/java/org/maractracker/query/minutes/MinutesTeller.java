package org.maractracker.query.minutes;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.Origin;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.action.ActionNotUndertaken;
import org.maractracker.events.action.UnachievableActionMinuted;
import org.maractracker.events.casefile.CaseEvent;
import org.maractracker.events.meeting.AgencyAttendance;
import org.maractracker.events.meeting.Attendance;
import org.maractracker.events.meeting.MeetingAddendumRecorded;
import org.maractracker.query.ledger.PrintedHead;
import org.maractracker.query.minutes.MeetingThen.Closing;
import org.maractracker.query.minutes.Minutes.Attender;
import org.maractracker.query.minutes.Minutes.Issue;
import org.maractracker.query.minutes.Minutes.Told;
import org.maractracker.query.narrative.Narrator;
import org.maractracker.store.RecordedEvent;

/** Tells the minutes of a meeting from what was recorded of it. */
final class MinutesTeller {

  private static final Comparator<Told> AS_RECORDED = Comparator.comparingLong(Told::position);

  private final MeetingRecord file;
  private final MeetingThen meeting;
  private final Lines lines;
  private final Map<UUID, ActionThen> actions;

  private MinutesTeller(MeetingRecord file) {
    this.file = file;
    meeting = file.meeting();
    lines = new Lines(file);
    actions = file.actions().stream().collect(toMap(ActionThen::id, each -> each));
  }

  /**
   * Tells them.
   *
   * @param head the ledger's over all up to the closing; null while the meeting is not closed
   */
  static Minutes tell(MeetingRecord file, @Nullable PrintedHead head) {
    return new MinutesTeller(file).tell(head);
  }

  private Minutes tell(@Nullable PrintedHead head) {
    Closing closing = meeting.closing();
    return new Minutes(
        issue(),
        meeting.maracId(),
        file.marac().name(),
        file.marac().zone().getId(),
        meeting.meetingId(),
        meeting.date(),
        meeting.venue(),
        meeting.chair(),
        file.marac().marking(),
        meeting.cancelledBecause(),
        closing == null ? null : closing.on(),
        closing == null ? null : closing.told(),
        attending(Attendance.PRESENT),
        attending(Attendance.OBSERVER),
        attending(Attendance.APOLOGIES),
        attending(Attendance.ABSENT),
        file.marac().statement(),
        new BroughtBack(file).incomplete(),
        cases(),
        CaseTeller.agreed(file, agreedForNoCaseHeard(), List.of()),
        minuted(),
        file.actions().stream().flatMap(this::decisions).sorted(AS_RECORDED).toList(),
        head,
        file.later().stream().map(each -> told(each, recordedBy(each))).toList(),
        lastTold());
  }

  private Issue issue() {
    if (meeting.closing() != null) {
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
        file.marac().agency(row.agencyId()),
        row.representative(),
        row.informationSent(),
        row.informationSentOn(),
        row.confidentialitySigned());
  }

  private List<CaseHeard> cases() {
    return meeting.agenda().stream()
        .map(file.cases()::get)
        .filter(Objects::nonNull)
        .map(heard -> new CaseTeller(file, heard).tell())
        .toList();
  }

  private List<ActionThen> agreedForNoCaseHeard() {
    return file.actions().stream()
        .filter(action -> action.agreedAt(meeting.meetingId()))
        .filter(action -> action.caseId() == null || !meeting.agenda().contains(action.caseId()))
        .toList();
  }

  private List<ActionLine> minuted() {
    return Lines.sorted(
        file.actions().stream()
            .filter(action ->
                action
                    .all(UnachievableActionMinuted.class)
                    .anyMatch(event -> event.meetingId().equals(meeting.meetingId())))
            .map(lines::of));
  }

  /** What has a heading of its own is not told twice. */
  private Stream<Told> decisions(ActionThen action) {
    return action.events().stream()
        .filter(each -> {
          ActionEvent event = (ActionEvent) each.event();
          return NamedMeetings.of(event).contains(meeting.meetingId()) && !hasAHeading(event);
        })
        .filter(each -> !isPartOfAgreeing(each, action))
        .map(each -> told(each, null));
  }

  private static boolean hasAHeading(ActionEvent event) {
    return event instanceof ActionAgreed
        || event instanceof ActionImported
        || event instanceof ActionNotUndertaken
        || event instanceof UnachievableActionMinuted;
  }

  /** Joint working arranged as the action was agreed is told with it. */
  private boolean isPartOfAgreeing(RecordedEvent recorded, ActionThen action) {
    return recorded.version() == 1
        && action.agreedAt(meeting.meetingId())
        && action.fields().joint() != null
        && recorded.type().name().equals("JointWorkingArranged");
  }

  private Told told(RecordedEvent recorded, @Nullable String by) {
    return new Told(
        about(recorded),
        statement(recorded),
        recorded.event().occurredOn(),
        recorded.recordedAt(),
        by,
        recorded.position());
  }

  private String about(RecordedEvent recorded) {
    return switch (recorded.event()) {
      case ActionEvent event -> {
        ActionThen known = actions.get(event.actionId());
        yield known == null ? "Action " + event.actionId() : lines.about(known);
      }
      case CaseEvent event ->
          "Case " + Objects.requireNonNullElse(file.reference(event.caseId()), "");
      default -> "The meeting";
    };
  }

  private static String statement(RecordedEvent recorded) {
    return switch (recorded.event()) {
      case ActionEvent event -> Narrator.tell(event);
      case CaseEvent event -> Narrator.tell(event);
      case MeetingAddendumRecorded added -> added(added);
      default -> throw new IllegalStateException("Nothing that is told after minutes");
    };
  }

  private static String added(MeetingAddendumRecorded event) {
    return event.aboutPosition() == null
        ? "Addendum: " + event.statement()
        : "Addendum to position %d: %s".formatted(event.aboutPosition(), event.statement());
  }

  private static @Nullable String recordedBy(RecordedEvent recorded) {
    String name = recorded.origin(Origin.ACTOR_NAME);
    String role = recorded.origin(Origin.ACTOR_ROLE);
    return name == null || role == null
        ? name
        : "%s (%s)".formatted(name, role.toLowerCase(Locale.ROOT));
  }

  private Instant lastTold() {
    return file.later().stream()
        .map(RecordedEvent::recordedAt)
        .max(Comparator.naturalOrder())
        .filter(last -> last.isAfter(file.lastTold()))
        .orElse(file.lastTold());
  }
}
