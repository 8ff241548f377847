package org.maractracker.query.engine.view;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
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
 * Tracking processor that feeds all views, on the node that holds its token. It has one segment,
 * because the order is the store's. The token says who feeds the views, and nothing else: where
 * each has read to is stored with its rows, and the feed begins there. After a failure it stays
 * where it was and tries again, at least every second; the framework alone would wait up to a
 * minute after a database was away.
 */
final class FeedProcessor extends TrackingEventProcessor {

  static final int BATCH = 500;
  private static final Logger LOG = LoggerFactory.getLogger(FeedProcessor.class);
  private static final long LONGEST_PAUSE_MILLIS = 1000;

  /** Its name, and its token's. */
  static final String NAME = "views";

  /**
   * @param from where the views have read to, asked whenever the stream is opened
   */
  FeedProcessor(
      EventHandlerInvoker invoker,
      StreamableMessageSource<TrackedEventMessage<?>> source,
      LongSupplier from,
      TokenStore tokens,
      TransactionManager transactions) {
    super(
        builder()
            .name(NAME)
            .eventHandlerInvoker(invoker)
            .errorHandler(PropagatingErrorHandler.instance())
            .messageSource(new LowLatencySource(source, from))
            .tokenStore(tokens)
            .transactionManager(transactions)
            .trackingEventProcessorConfiguration(
                TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                    .andBatchSize(BATCH)
                    .andEventAvailabilityTimeout(1, TimeUnit.SECONDS)
                    .andTokenClaimInterval(1, TimeUnit.SECONDS)));
  }

  /**
   * Ends the thread without an error: an error would end the framework's thread for good and leave
   * the views standing unnoticed; ended normally, another thread takes them up again within a
   * second.
   */
  @Override
  protected void processingLoop(Segment segment) {
    try {
      super.processingLoop(segment);
    } catch (Error e) {
      LOG.error("The views are taken up again after {}", e.getClass().getName());
    }
  }

  @Override
  protected void doSleepFor(long millis, AtomicBoolean interrupted) {
    super.doSleepFor(Math.min(millis, LONGEST_PAUSE_MILLIS), interrupted);
  }
}
