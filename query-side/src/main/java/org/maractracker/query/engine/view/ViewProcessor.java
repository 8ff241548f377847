package org.maractracker.query.engine.view;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds one view, on whichever node holds its token: one segment, because the order is the store's.
 * After a failure it stands where it was and tries again, every second at the most; left to itself
 * the framework would wait up to a minute after a database was away.
 */
final class ViewProcessor extends TrackingEventProcessor {

  static final int BATCH = 500;
  private static final Logger LOG = LoggerFactory.getLogger(ViewProcessor.class);
  private static final long LONGEST_PAUSE_MILLIS = 1000;

  ViewProcessor(
      String view,
      EventHandlerInvoker invoker,
      StreamableMessageSource<TrackedEventMessage<?>> source,
      TokenStore tokens,
      TransactionManager transactions) {
    super(
        builder()
            .name(view)
            .eventHandlerInvoker(invoker)
            .errorHandler(PropagatingErrorHandler.instance())
            .messageSource(new LowLatencySource(source))
            .tokenStore(tokens)
            .transactionManager(transactions)
            .trackingEventProcessorConfiguration(
                TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                    .andBatchSize(BATCH)
                    .andInitialTrackingToken(StreamableMessageSource::createTailToken)
                    .andEventAvailabilityTimeout(1, TimeUnit.SECONDS)
                    .andTokenClaimInterval(1, TimeUnit.SECONDS)));
  }

  /**
   * An error ends the framework's thread for good and leaves the view standing until somebody
   * notices. Ended quietly, another thread takes the view up again within a second.
   */
  @Override
  protected void processingLoop(Segment segment) {
    try {
      super.processingLoop(segment);
    } catch (Error e) {
      LOG.error("View {} is taken up again after {}", getName(), e.getClass().getName());
    }
  }

  @Override
  protected void doSleepFor(long millis, AtomicBoolean interrupted) {
    super.doSleepFor(Math.min(millis, LONGEST_PAUSE_MILLIS), interrupted);
  }
}
