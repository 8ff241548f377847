package org.maractracker.command.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.meeting.MeetingScheduled;
import org.maractracker.store.Recalled;
import org.maractracker.store.RecordedEvent;
import org.springframework.stereotype.Component;

/**
 * Gives the decision of a {@link FromMemory} command what it will ask for: what is remembered where
 * that will do and all of it is, else what is stored, in one question.
 */
@Component
public final class Recall implements MessageHandlerInterceptor<CommandMessage<?>> {

  /** The command's metadata entry that says that what is remembered will do. */
  public static final String WILL_DO = Recall.class.getName();

  private final LatelyRead lately;

  Recall(LatelyRead lately) {
    this.lately = lately;
  }

  @Override
  public @Nullable Object handle(
      UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain decide)
      throws Exception {
    CommandMessage<?> message = unitOfWork.getMessage();
    if (message.getPayload() instanceof FromMemory command) {
      boolean willDo = message.getMetaData().containsKey(WILL_DO);
      eventsOf(aggregatesOf(command), willDo).values().stream()
          .filter(events -> !events.isEmpty())
          .forEach(Recalled::give);
    }
    return decide.proceed();
  }

  private Map<String, List<RecordedEvent>> eventsOf(Set<String> aggregateIds, boolean memory) {
    return memory
        ? lately.remembered(aggregateIds).orElseGet(() -> lately.eventsOf(aggregateIds))
        : lately.eventsOf(aggregateIds);
  }

  /** The MARAC too, as soon as it is known of which the meeting is one. */
  private Set<String> aggregatesOf(FromMemory command) {
    String meetingId = command.meetingId().toString();
    Set<String> ids = new HashSet<>(Set.of(meetingId));
    command.caseIds().stream().map(UUID::toString).forEach(ids::add);
    lately.remembered(meetingId).stream()
        .map(RecordedEvent::event)
        .filter(MeetingScheduled.class::isInstance)
        .map(first -> ((MeetingScheduled) first).maracId())
        .forEach(ids::add);
    return ids;
  }
}
