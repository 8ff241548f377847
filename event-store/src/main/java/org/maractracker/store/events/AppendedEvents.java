package org.maractracker.store.events;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * What a unit of work has appended: known after the append and before the commit.
 *
 * @param unitOfWork which
 * @param events in the order they were published; none when nothing has happened
 * @param firstPosition the place of the first in the total order, which the others follow;
 *     meaningless when there are none
 */
public record AppendedEvents(
    UnitOfWork<?> unitOfWork, List<DomainEventMessage<?>> events, long firstPosition) {

  public AppendedEvents {
    events = List.copyOf(events);
  }

  /**
   * One appended event.
   *
   * @param position its place in the total order
   * @param aggregateId the aggregate it happened to
   * @param version its place in that aggregate
   */
  public record Appended(long position, String aggregateId, long version) {}

  /** The version at which an aggregate was read that the decision rests on; empty for another. */
  public OptionalLong versionRead(String aggregateId) {
    ReadVersion read = ReadSet.of(unitOfWork).read().get(aggregateId);
    return read == null ? OptionalLong.empty() : OptionalLong.of(read.version());
  }

  /** Where they are, in order of position. */
  public List<Appended> places() {
    return IntStream.range(0, events.size()).mapToObj(this::place).toList();
  }

  private Appended place(int i) {
    DomainEventMessage<?> event = events.get(i);
    return new Appended(
        firstPosition + i, event.getAggregateIdentifier(), event.getSequenceNumber());
  }
}
