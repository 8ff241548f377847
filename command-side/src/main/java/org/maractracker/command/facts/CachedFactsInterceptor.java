package org.maractracker.command.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.SubscribableMessageSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.meeting.MeetingScheduled;
import org.maractracker.problem.RuleViolated;
import org.maractracker.store.commit.PreloadedEvents;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;

/**
 * Gives the decision of a {@link DecidableFromCache} command what it will ask for: what is
 * remembered where that will do and all of it is, else what is stored, in one question. What a node
 * changes itself it forgets, so that it does not decide in vain.
 */
@Component
public final class CachedFactsInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

  /** The command's metadata entry that says that what is remembered will do. */
  public static final String WILL_DO = CachedFactsInterceptor.class.getName();

  /** The resource of a unit of work that has an event. */
  private static final String STORES = CachedFactsInterceptor.class.getName() + ".stores";

  private final RecentEventsCache lately;

  @SuppressWarnings("resource") // subscribed for as long as there are commands
  CachedFactsInterceptor(
      RecentEventsCache lately, SubscribableMessageSource<EventMessage<?>> appended) {
    this.lately = lately;
    appended.subscribe(events -> events.forEach(this::noted));
  }

  private void noted(EventMessage<?> event) {
    UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get().root();
    unitOfWork.resources().put(STORES, true);
    if (event instanceof DomainEventMessage<?> change) {
      unitOfWork.afterCommit(done -> lately.forget(change.getAggregateIdentifier()));
    }
  }

  @Override
  public @Nullable Object handle(
      UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain decide)
      throws Exception {
    CommandMessage<?> message = unitOfWork.getMessage();
    if (!(message.getPayload() instanceof DecidableFromCache command)) {
      return decide.proceed();
    }
    Set<String> ids = aggregatesOf(command);
    Optional<Map<String, List<RecordedEvent>>> remembered =
        message.getMetaData().containsKey(WILL_DO) ? lately.remembered(ids) : Optional.empty();
    remembered.orElseGet(() -> lately.eventsOf(ids)).values().stream()
        .filter(events -> !events.isEmpty())
        .forEach(PreloadedEvents::give);
    return remembered.isPresent() ? fromMemory(unitOfWork, decide) : decide.proceed();
  }

  private static @Nullable Object fromMemory(UnitOfWork<?> unitOfWork, InterceptorChain decide)
      throws Exception {
    unitOfWork.root().onCommit(CachedFactsInterceptor::refuseUnlessItStores);
    try {
      return decide.proceed();
    } catch (RuleViolated refusal) {
      throw new RefusedOnCache(refusal);
    }
  }

  /** What stores nothing is compared with nothing. */
  private static void refuseUnlessItStores(UnitOfWork<?> decided) {
    if (!decided.resources().containsKey(STORES)) {
      throw new RefusedOnCache();
    }
  }

  /** The MARAC too, as soon as it is known of which the meeting is one. */
  private Set<String> aggregatesOf(DecidableFromCache command) {
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
