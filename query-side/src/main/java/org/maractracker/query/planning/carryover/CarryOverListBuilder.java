package org.maractracker.query.planning.carryover;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.model.action.AgreedBefore;
import org.maractracker.query.model.meeting.MeetingState;
import org.maractracker.query.planning.plan.PlanAction;
import org.maractracker.query.planning.plan.PlanSnapshot;

/**
 * Builder of the carry-over list: every action agreed at an earlier meeting that is still open, or
 * was reported unachievable and not minuted, and those that this meeting has already decided about.
 *
 * @param actions those that may be on the list, with their decisive events
 * @param known the meetings they were agreed at and carried to
 * @param on the day overdue is judged on
 * @param acts whether the caller may send commands about them now
 */
record CarryOverListBuilder(
    MeetingState meeting,
    List<PlanAction> actions,
    PlanSnapshot known,
    LocalDate on,
    boolean acts) {

  /** Returns all items in order of group and due date. */
  List<CarryOverItem> rows() {
    return actions.stream()
        .filter(this::isAgreedEarlier)
        .flatMap(action -> row(action).stream())
        .sorted(Comparator.comparing(CarryOverItem::key))
        .toList();
  }

  private boolean isAgreedEarlier(PlanAction action) {
    ActionFields fields = action.fields();
    return AgreedBefore.meeting(
        meeting.meetingId(),
        meeting.date(),
        fields,
        known.meeting(fields.meetingId()).map(MeetingState::date).orElse(null));
  }

  private Optional<CarryOverItem> row(PlanAction action) {
    MeetingDecision decided = decided(action);
    if (decided == null && !isUndecided(action.fields())) {
      return Optional.empty();
    }
    ActionFields fields = action.fields();
    List<AvailableCommand> deeds =
        acts && decided == null
            ? AvailableCommand.about(fields.actionId(), fields.status(), meeting.meetingId())
                .stream()
                .filter(deed -> !deed.isCarrying() || !isOfLaterMeeting(fields))
                .toList()
            : List.of();
    return Optional.of(CarryOverItem.of(AssessedAction.on(on, action), decided, deeds));
  }

  /**
   * Returns whether the meeting that agreed the action now sits later, because it was postponed:
   * nothing is carried to a meeting before the one that agreed it.
   */
  private boolean isOfLaterMeeting(ActionFields fields) {
    return fields.meetingId() != null && sitsLater(fields.meetingId());
  }

  private static boolean isUndecided(ActionFields fields) {
    return fields.status() == ActionStatus.OPEN
        || (fields.unachievable() != null && fields.unachievable().minutedAtMeetingId() == null);
  }

  private @Nullable MeetingDecision decided(PlanAction action) {
    ActionFields fields = action.fields();
    UUID here = meeting.meetingId();
    return switch (fields.status()) {
      case OPEN -> isCarriedHereOrLater(fields) ? MeetingDecision.CARRIED_OVER : null;
      case REMOVED ->
          fields.ending() != null && here.equals(fields.ending().meetingId())
              ? MeetingDecision.REMOVED
              : null;
      case UNACHIEVABLE ->
          fields.unachievable() != null && here.equals(fields.unachievable().minutedAtMeetingId())
              ? MeetingDecision.MINUTED
              : null;
      case COMPLETED, ENTERED_IN_ERROR -> null;
    };
  }

  private boolean isCarriedHereOrLater(ActionFields fields) {
    return fields.carriedToMeetingIds().stream()
        .anyMatch(id -> id.equals(meeting.meetingId()) || sitsLater(id));
  }

  private boolean sitsLater(UUID meetingId) {
    return known
        .meeting(meetingId)
        .filter(other -> other.date().isAfter(meeting.date()))
        .isPresent();
  }

  /** Returns the meetings that have to be known to judge the action. */
  static Stream<UUID> meetings(PlanAction action) {
    return Stream.concat(
        Stream.ofNullable(action.fields().meetingId()),
        action.fields().carriedToMeetingIds().stream());
  }
}
