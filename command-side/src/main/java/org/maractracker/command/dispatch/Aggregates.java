package org.maractracker.command.dispatch;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.RepositoryProvider;
import org.maractracker.command.facts.Facts;

/**
 * Registry of the aggregates, which makes the repository of each and subscribes its decisions to
 * the bus. The features register their package-private classes here, and meet one another only as
 * aggregates that create others.
 */
public final class Aggregates implements RepositoryProvider {

  private final EventStore events;
  private final CommandBus bus;
  private final ParameterResolverFactory parameters;
  private final Map<Class<?>, Repository<?>> repositories = new ConcurrentHashMap<>();

  public Aggregates(EventStore events, CommandBus bus, Facts facts) {
    this.events = events;
    this.bus = bus;
    this.parameters =
        MultiParameterResolverFactory.ordered(
            ClasspathParameterResolverFactory.forClass(Aggregates.class),
            new SimpleResourceParameterResolverFactory(List.of(facts)));
  }

  /**
   * Wires an aggregate: from now on its commands are decided, on this node one after the other for
   * each instance, which spares conflicts.
   */
  public <T> Repository<T> register(Class<T> aggregate) {
    return register(aggregate, PessimisticLockFactory.usingDefaults());
  }

  /**
   * Wires an aggregate whose commands mostly store events elsewhere: they are decided at the same
   * time, so that sixteen coordinators who agree actions at one meeting do not wait for one
   * another. When two of them change the aggregate itself, that is a conflict, and the second is
   * decided again.
   */
  public <T> Repository<T> registerShared(Class<T> aggregate) {
    return register(aggregate, NullLockFactory.INSTANCE);
  }

  @SuppressWarnings("resource") // subscribed for as long as the bus is there
  private <T> Repository<T> register(Class<T> aggregate, LockFactory locks) {
    EventSourcingRepository<T> repository =
        EventSourcingRepository.builder(aggregate)
            .eventStore(events)
            .lockFactory(locks)
            .parameterResolverFactory(parameters)
            .repositoryProvider(this)
            .build();
    repositories.put(aggregate, repository);
    AggregateAnnotationCommandHandler.<T>builder()
        .aggregateType(aggregate)
        .repository(repository)
        .parameterResolverFactory(parameters)
        .build()
        .subscribe(bus);
    return repository;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> Repository<T> repositoryFor(Class<T> aggregate) {
    Repository<T> repository = (Repository<T>) repositories.get(aggregate);
    if (repository == null) {
      throw new IllegalStateException("Not registered: " + aggregate.getSimpleName());
    }
    return repository;
  }
}
