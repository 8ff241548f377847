package org.maractracker.query.model.action;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionReallocated;
import org.maractracker.store.events.RecordedEvent;

/**
 * Action as an agency may read it that owned it and does not now: as it was when it passed on
 * (contract 4.5).
 *
 * @param action the fold up to the reallocation
 * @param on when it was reallocated, as precisely as is known
 */
public record PassedOn(ActionState action, PartialDate on) {

  /** Reader of actions that passed on. */
  @FunctionalInterface
  public interface Reader {

    /** Returns the action as it passed on from these agencies; empty when it never did. */
    Optional<PassedOn> of(UUID actionId, Set<String> agencies);
  }

  /**
   * Returns the part of an action's events that its former owners may read: up to the reallocation
   * that last took it from one of them, and of none that took it from them the reason.
   *
   * @param events of one action, in order
   */
  public static List<RecordedEvent> part(List<RecordedEvent> events, Set<String> agencies) {
    long last = position(events, agencies);
    return events.stream()
        .filter(each -> each.position() <= last)
        .map(each -> isFrom(each, agencies) ? withoutReason(each) : each)
        .toList();
  }

  /** Returns the position of the reallocation that last took it from one of these; 0 for none. */
  public static long position(List<RecordedEvent> events, Set<String> agencies) {
    return events.stream()
        .filter(each -> isFrom(each, agencies))
        .mapToLong(RecordedEvent::position)
        .max()
        .orElse(0);
  }

  private static boolean isFrom(RecordedEvent recorded, Set<String> agencies) {
    return recorded.event() instanceof ActionReallocated passed
        && agencies.contains(passed.fromAgencyId());
  }

  private static RecordedEvent withoutReason(RecordedEvent recorded) {
    ActionReallocated passed = (ActionReallocated) recorded.event();
    return new RecordedEvent(
        recorded.position(),
        recorded.aggregateType(),
        recorded.aggregateId(),
        recorded.version(),
        recorded.type(),
        new ActionReallocated(
            passed.actionId(),
            passed.fromAgencyId(),
            passed.toAgencyId(),
            passed.meetingId(),
            passed.representative(),
            "",
            passed.occurredOn()),
        recorded.origin(),
        recorded.recordedAt());
  }
}
