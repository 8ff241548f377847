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
 * Tracking processor of one view, on the node that holds its token. It has one segment, because the
 * order is the store's. After a failure it stays where it was and tries again, at least every
 * second; the framework alone would wait up to a minute after a database was away.
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
   * Ends the thread without an error: an error would end the framework's thread for good and leave
   * the view standing unnoticed; ended normally, another thread takes the view up again within a
   * second.
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
