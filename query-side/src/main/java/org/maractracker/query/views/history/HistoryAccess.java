package org.maractracker.query.views.history;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.action.ActionOwnerAssigned;
import org.maractracker.events.action.ActionReallocated;
import org.maractracker.events.action.JointWorkingArranged;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.events.meeting.MeetingScheduled;
import org.maractracker.query.model.action.ActionState;
import org.maractracker.query.model.action.EventNames;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;

/**
 * Reader of what rights to a history are judged by, before anything else of it is read: one
 * statement, whether there is such an action or not, and whatever has been recorded of it. So the
 * time of an answer tells a stranger nothing.
 */
@Component
final class HistoryAccess {

  /** Events that say whose an action is. */
  private static final Set<String> OWNERSHIP =
      Stream.of(
              ActionAgreed.class,
              ActionImported.class,
              ActionReallocated.class,
              ActionOwnerAssigned.class,
              JointWorkingArranged.class)
          .map(EventNames::of)
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> OPENING = Set.of(EventNames.of(CaseOpened.class));

  private static final Set<String> SCHEDULING = Set.of(EventNames.of(MeetingScheduled.class));

  private final EventArchive archive;

  HistoryAccess(EventArchive archive) {
    this.archive = archive;
  }

  /**
   * What rights are judged by.
   *
   * @param of the action or the MARAC
   * @param positions the events that say so
   */
  record Judged<T>(T of, List<Long> positions) {

    static <T> Judged<T> by(T of, List<RecordedEvent> events) {
      return new Judged<>(of, events.stream().map(RecordedEvent::position).toList());
    }
  }

  /** Returns the action, of which only what says whose it is holds; empty when there is none. */
  Optional<Judged<ActionState>> action(UUID actionId) {
    List<RecordedEvent> events = archive.forFolding(Set.of(actionId.toString()), OWNERSHIP);
    @Nullable ActionState action = null;
    for (RecordedEvent each : events) {
      action = ActionState.after(action, each);
    }
    return Optional.ofNullable(action).map(each -> Judged.by(each, events));
  }

  /** Returns the MARAC of a case; empty when there is no such case. */
  Optional<Judged<String>> maracOfCase(UUID caseId) {
    List<RecordedEvent> events = archive.forFolding(Set.of(caseId.toString()), OPENING);
    return events.stream()
        .findFirst()
        .map(opening -> Judged.by(((CaseOpened) opening.event()).maracId(), events));
  }

  /** Returns the MARAC of a meeting; empty when there is no such meeting. */
  Optional<Judged<String>> maracOfMeeting(UUID meetingId) {
    List<RecordedEvent> events = archive.forFolding(Set.of(meetingId.toString()), SCHEDULING);
    return events.stream()
        .findFirst()
        .map(first -> Judged.by(((MeetingScheduled) first.event()).maracId(), events));
  }
}
