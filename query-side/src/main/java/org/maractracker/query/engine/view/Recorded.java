package org.maractracker.query.engine.view;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.maractracker.events.EventTypes;
import org.maractracker.events.TrackerEvent;
import org.maractracker.store.events.RecordedEvent;

/** Conversion of Axon's messages to recorded events. */
final class Recorded {

  private Recorded() {}

  /** Returns the event with the token's position. */
  static RecordedEvent of(EventMessage<?> message) {
    if (!(message instanceof TrackedEventMessage<?> tracked)
        || !(message instanceof DomainEventMessage<?> stored)
        || !(message.getPayload() instanceof TrackerEvent event)) {
      throw new IllegalStateException("Not a stored event: " + message.getPayloadType().getName());
    }
    return new RecordedEvent(
        tracked.trackingToken().position().orElseThrow(),
        stored.getType(),
        stored.getAggregateIdentifier(),
        stored.getSequenceNumber(),
        EventTypes.of(event.getClass()).orElseThrow(),
        event,
        message.getMetaData(),
        message.getTimestamp());
  }
}
