package org.maractracker.store.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.maractracker.events.TrackerEvent;
import org.maractracker.testsupport.Eventually;

/** Node whose commits are held up by one, {@code first}, so that others gather behind it. */
final class HeldUp implements AutoCloseable {

  private final StoreUnderTest.Node node;
  private final CountDownLatch mayCommit = new CountDownLatch(1);
  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Sent> sent = new ArrayList<>();
  private final Future<?> first;
  private final int triedBefore;

  HeldUp(StoreUnderTest.Node node) throws InterruptedException {
    this.node = node;
    CountDownLatch appended = new CountDownLatch(1);
    first =
        senders.submit(() -> TotalOrderTest.appendAndWait(node, "first", 0, appended, mayCommit));
    assertThat(appended.await(1, TimeUnit.MINUTES)).isTrue();
    triedBefore = node.groups.size();
  }

  /** Unit of work that was sent. */
  record Sent(Future<?> outcome) {

    void isRefusedWith(Class<? extends Throwable> why) {
      assertThat(outcome)
          .failsWithin(Duration.ofSeconds(20))
          .withThrowableOfType(ExecutionException.class)
          .withCauseInstanceOf(why);
    }

    void isStored() {
      assertThat(outcome).succeedsWithin(Duration.ofSeconds(20));
    }

    private void awaitSettled() {
      try {
        outcome.get();
      } catch (ExecutionException refused) {
        assertThat(refused).hasCauseInstanceOf(Throwable.class);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Sends an event that rests on something, and returns when it waits behind those sent before. */
  Sent send(String aggregateId, long version, Runnable grounds, TrackerEvent... facts) {
    int before = node.waiting();
    Sent one = new Sent(senders.submit(() -> node.appendOn(aggregateId, version, grounds, facts)));
    sent.add(one);
    Eventually.holds(() -> assertThat(node.waiting()).isGreaterThan(before));
    return one;
  }

  /** Sends the beginning of an aggregate. */
  Sent send(String aggregateId) {
    return send(aggregateId, 0, () -> {}, StoreUnderTest.fact());
  }

  /** Lets them go, and returns the sizes of the groups that were tried when all are settled. */
  List<Integer> release() {
    mayCommit.countDown();
    sent.forEach(Sent::awaitSettled);
    return node.groups.subList(triedBefore, node.groups.size());
  }

  /** Returns when the commits go on behind {@code first}, whatever its sender was told. */
  void firstIsWritten() {
    new Sent(first).awaitSettled();
    Eventually.holds(() -> assertThat(node.isStored("first")).isTrue());
  }

  @Override
  public void close() {
    mayCommit.countDown();
    senders.close();
  }
}
