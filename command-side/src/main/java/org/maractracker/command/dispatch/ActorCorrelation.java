package org.maractracker.command.dispatch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.maractracker.events.Origin;

/**
 * Correlation data provider that carries from a command to its events who sent it and which request
 * it belongs to. Axon's own provider would call the parent's id the correlation.
 */
final class ActorCorrelation implements CorrelationDataProvider {

  private static final List<String> CARRIED =
      List.of(
          Origin.ACTOR,
          Origin.ACTOR_NAME,
          Origin.ACTOR_ROLE,
          Origin.ACTOR_AGENCY,
          Origin.CORRELATION_ID,
          Origin.IDEMPOTENCY_KEY);

  @Override
  public Map<String, ?> correlationDataFor(Message<?> message) {
    Map<String, Object> carried =
        new HashMap<>(message.getMetaData().subset(CARRIED.toArray(String[]::new)));
    carried.put(Origin.CAUSATION_ID, message.getIdentifier());
    return carried;
  }
}
