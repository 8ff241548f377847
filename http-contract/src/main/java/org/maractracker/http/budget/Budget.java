package org.maractracker.http.budget;

import java.util.HashMap;
import java.util.Map;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;

/** Bulkhead around one kind of work, which counts what is under way of each caller and of all. */
final class Budget {

  private final String words;
  private final Share share;
  private final Map<String, Integer> byCaller = new HashMap<>();
  private int taken;
  private long refused;

  /**
   * @param words what a refusal calls several of them
   */
  Budget(String words, Share share) {
    this.words = words;
    this.share = share;
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
        }
      }
    }
  }

  /**
   * Takes a place; never waits for one.
   *
   * @throws RuleViolated {@code too-many-requests} when the caller has as many as one may have,
   *     {@code unavailable} when all together have
   */
  synchronized Place take(String caller) {
    int own = byCaller.getOrDefault(caller, 0);
    if (own >= share.own()) {
      throw refusal(
          ProblemCode.TOO_MANY_REQUESTS,
          "You have as many %s under way as one caller may. Wait until one has ended.");
    }
    if (taken >= share.all()) {
      throw refusal(
          ProblemCode.UNAVAILABLE,
          "As many %s are under way as there may be. Try again in a few seconds.");
    }
    byCaller.put(caller, own + 1);
    taken++;
    return new Place(caller);
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
