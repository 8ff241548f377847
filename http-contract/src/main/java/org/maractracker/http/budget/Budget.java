package org.maractracker.http.budget;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;

/** Bulkhead around one kind of work, which counts what is under way of each caller and of all. */
final class Budget {

  private final String words;
  private final Share share;
  private final Duration patience;
  private final Map<String, Integer> byCaller = new HashMap<>();
  private int taken;
  private long refused;

  /**
   * @param words what a refusal calls several of them
   * @param patience how long a place of all is waited for; zero not to wait
   */
  Budget(String words, Share share, Duration patience) {
    this.words = words;
    this.share = share;
    this.patience = patience;
  }

  /** Place within the budget, which goes back once, however often it is closed. */
  final class Place implements AutoCloseable {

    private final String caller;
    private boolean open = true;

    private Place(String caller) {
      this.caller = caller;
    }

    @Override
    public void close() {
      synchronized (Budget.this) {
        if (open) {
          open = false;
          taken--;
          byCaller.computeIfPresent(caller, (who, own) -> own == 1 ? null : own - 1);
          Budget.this.notifyAll();
        }
      }
    }
  }

  /**
   * Takes a place. It is waited for as long as its patience where all are taken, and never where
   * the caller has its own.
   *
   * @throws RuleViolated {@code too-many-requests} when the caller has as many as one may have,
   *     {@code unavailable} when all together have
   */
  synchronized Place take(String caller) {
    long deadline = System.nanoTime() + patience.toNanos();
    refuseBeyondItsOwn(caller);
    while (taken >= share.all()) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        throw full();
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw full();
      }
      refuseBeyondItsOwn(caller);
    }
    byCaller.merge(caller, 1, Integer::sum);
    taken++;
    return new Place(caller);
  }

  private void refuseBeyondItsOwn(String caller) {
    if (byCaller.getOrDefault(caller, 0) >= share.own()) {
      throw refusal(
          ProblemCode.TOO_MANY_REQUESTS,
          "You have as many %s under way as one caller may. Wait until one has ended.");
    }
  }

  private RuleViolated full() {
    return refusal(
        ProblemCode.UNAVAILABLE,
        "As many %s are under way as there may be. Try again in a few seconds.");
  }

  private RuleViolated refusal(ProblemCode code, String sentence) {
    refused++;
    return new RuleViolated(code, sentence.formatted(words));
  }

  synchronized int taken() {
    return taken;
  }

  synchronized long refused() {
    return refused;
  }
}
