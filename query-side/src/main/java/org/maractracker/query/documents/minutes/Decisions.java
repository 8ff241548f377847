package org.maractracker.query.documents.minutes;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.Origin;
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
import org.maractracker.events.casefile.CaseEvent;
import org.maractracker.events.meeting.MeetingAddendumRecorded;
import org.maractracker.events.meeting.MeetingEvent;
import org.maractracker.query.documents.minutes.Minutes.Told;
import org.maractracker.query.model.meeting.MeetingState;
import org.maractracker.query.model.wording.CaseNarrator;
import org.maractracker.query.model.wording.MeetingNarrator;
import org.maractracker.query.model.wording.Narrator;
import org.maractracker.store.events.RecordedEvent;

/** Sentences on what a meeting decided about actions, and what was recorded about it afterwards. */
final class Decisions {

  private static final Comparator<Told> AS_RECORDED = Comparator.comparingLong(Told::position);

  private final MeetingRecord file;
  private final MeetingState meeting;
  private final ActionLineFormatter lines;
  private final Map<UUID, ActionSnapshot> actions;

  Decisions(MeetingRecord file) {
    this.file = file;
    meeting = file.meeting();
    lines = new ActionLineFormatter(file);
    actions = file.actions().stream().collect(toMap(ActionSnapshot::id, each -> each));
  }

  List<Told> decided() {
    return file.actions().stream().flatMap(this::decisions).sorted(AS_RECORDED).toList();
  }

  List<Told> recordedAfter() {
    List<Told> all = new ArrayList<>();
    MeetingState before = meeting;
    for (RecordedEvent each : file.later()) {
      all.add(told(each, statement(each, before), recordedBy(each)));
      if (each.event() instanceof MeetingEvent) {
        before = MeetingState.after(before, each);
      }
    }
    return List.copyOf(all);
  }

  /** Returns the decisions, without those that have a heading of their own. */
  private Stream<Told> decisions(ActionSnapshot action) {
    return action.events().stream()
        .filter(each -> {
          ActionEvent event = (ActionEvent) each.event();
          return NamedMeetings.of(event).contains(meeting.meetingId()) && !hasAHeading(event);
        })
        .filter(each -> !isPartOfAgreeing(each, action))
        .map(each -> told(each, statement(each, meeting), null));
  }

  private static boolean hasAHeading(ActionEvent event) {
    return switch (event) {
      case ActionAgreed _, ActionImported _, ActionNotUndertaken _, UnachievableActionMinuted _ ->
          true;
      case ActionAcknowledged _,
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
          ActionCarriedOver _,
          ActionRemovedFromPlan _,
          ActionEnteredInError _,
          ActionReopened _,
          ReminderSent _,
          AddendumRecorded _ ->
          false;
    };
  }

  /**
   * Returns whether joint working was arranged as the action was agreed, and so is part of that
   * decision.
   */
  private boolean isPartOfAgreeing(RecordedEvent recorded, ActionSnapshot action) {
    return recorded.version() == 1
        && action.agreedAt(meeting.meetingId())
        && action.fields().joint() != null
        && recorded.event() instanceof JointWorkingArranged;
  }

  private Told told(RecordedEvent recorded, String statement, @Nullable String by) {
    return new Told(
        about(recorded),
        statement,
        recorded.event().occurredOn(),
        recorded.recordedAt(),
        by,
        recorded.position());
  }

  private String about(RecordedEvent recorded) {
    return switch (recorded.event()) {
      case ActionEvent event -> {
        ActionSnapshot known = actions.get(event.actionId());
        yield known == null ? agreedLater(event.actionId()) : lines.about(known);
      }
      case CaseEvent event ->
          "Case " + Objects.requireNonNullElse(file.reference(event.caseId()), "");
      default -> "The meeting";
    };
  }

  /** Names an action that there was not yet when these minutes were issued, by what it says. */
  private String agreedLater(UUID actionId) {
    return file.later().stream()
        .map(RecordedEvent::event)
        .filter(ActionAgreed.class::isInstance)
        .map(ActionAgreed.class::cast)
        .filter(agreed -> agreed.actionId().equals(actionId))
        .findFirst()
        .map(agreed -> lines.about(agreed.caseId(), agreed.description()))
        .orElse("An action agreed later");
  }

  private String statement(RecordedEvent recorded, MeetingState before) {
    return switch (recorded.event()) {
      case ActionEvent event -> new Narrator(file.marac()::nameOf).tell(event);
      case CaseEvent event -> CaseNarrator.tell(event);
      case MeetingAddendumRecorded added -> added(added);
      case MeetingEvent event -> new MeetingNarrator(file.marac()::nameOf).tell(event, before);
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
}
