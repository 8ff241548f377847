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
 * Interceptor that gives the decision of a {@link DecidableFromCache} command the events it will
 * ask for: cached ones, where these will do and all of them are there, else those that are stored,
 * in one query. A node forgets what it changes itself, so that it does not decide in vain.
 */
@Component
public final class CachedFactsInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

  /** Name of the command's metadata entry that says that cached facts will do. */
  public static final String WILL_DO = CachedFactsInterceptor.class.getName();

  /** Name of the resource of a unit of work that has an event. */
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

  /** Refuses a decision that stores nothing, because such a decision is compared with nothing. */
  private static void refuseUnlessItStores(UnitOfWork<?> decided) {
    if (!decided.resources().containsKey(STORES)) {
      throw new RefusedOnCache();
    }
  }

  /**
   * Returns the aggregates the command rests on; among them the MARAC, as soon as the meeting's
   * MARAC is known.
   */
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
