package org.maractracker.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.ScopeDescriptor;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.RepositoryProvider;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.jspecify.annotations.Nullable;

/**
 * Repository provider that keeps what a container creates; the fixture itself can store the events
 * of one aggregate only.
 */
class Children implements RepositoryProvider {

  private final List<Object> events = new ArrayList<>();
  private final EventBus bus = SimpleEventBus.builder().build();

  Children() {
    bus.subscribe(
        published -> published.stream().map(EventMessage::getPayload).forEach(events::add));
  }

  List<Object> events() {
    return events;
  }

  @Override
  public <R> Repository<R> repositoryFor(Class<R> aggregateType) {
    return new Creating<>(aggregateType);
  }

  private final class Creating<R> implements Repository<R> {

    private final Class<R> aggregateType;

    private Creating(Class<R> aggregateType) {
      this.aggregateType = aggregateType;
    }

    @Override
    public Aggregate<R> newInstance(Callable<R> factory) throws Exception {
      var model = AnnotatedAggregateMetaModelFactory.inspectAggregate(aggregateType);
      return EventSourcedAggregate.initialize(factory, model, bus, Children.this);
    }

    @Override
    public Aggregate<R> load(String aggregateIdentifier) {
      throw new UnsupportedOperationException("A container creates; it does not load");
    }

    @Override
    @Deprecated
    public Aggregate<R> load(String aggregateIdentifier, @Nullable Long expectedVersion) {
      throw new UnsupportedOperationException("A container creates; it does not load");
    }

    @Override
    public void send(Message<?> message, ScopeDescriptor scopeDescription) {
      throw new UnsupportedOperationException("Nothing is sent to an aggregate but commands");
    }

    @Override
    public boolean canResolve(ScopeDescriptor scopeDescription) {
      return false;
    }
  }
}
