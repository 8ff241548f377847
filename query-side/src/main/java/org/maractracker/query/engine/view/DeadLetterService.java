package org.maractracker.query.engine.view;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.engine.view.DeadLetter.Eviction;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Service to retry dead letters or give one up, on any node. Both take the lock under which the
 * view is fed.
 */
public final class DeadLetterService {

  private final Map<String, BatchApplier> feedings;
  private final DeadLetters letters;
  private final EventArchive archive;
  private final TransactionOperations transaction;
  private final Clock clock;

  DeadLetterService(
      Map<String, BatchApplier> feedings,
      DeadLetters letters,
      EventArchive archive,
      TransactionOperations transaction,
      Clock clock) {
    this.feedings = Map.copyOf(feedings);
    this.letters = letters;
    this.archive = archive;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Result of a retry.
   *
   * @param applied how many letters were applied and removed
   * @param left how many of the same aggregate still wait
   */
  @Schema(name = "RetriedDeadLetters")
  public record Retried(int applied, int left) {}

  /**
   * Retries the letters of one letter's aggregate in order, and stops at the first that fails
   * again.
   *
   * @return empty when there is no such letter
   * @throws RuleViolated {@code unavailable} when a later version made the rows
   */
  public Optional<Retried> retry(String view, long position) {
    return Optional.ofNullable(
        transaction.execute(status -> {
          lock(view);
          return letters
              .find(view, position)
              .map(letter -> retry(letters.waiting(view, letter.aggregateId())))
              .orElse(null);
        }));
  }

  private void lock(String view) {
    try {
      requireNonNull(feedings.get(view)).lock();
    } catch (NewerVersion e) {
      throw new RuleViolated(
          ProblemCode.UNAVAILABLE,
          "This node is of an earlier version than the view. Ask one of the later.");
    }
  }

  private Retried retry(List<DeadLetter> waiting) {
    for (int i = 0; i < waiting.size(); i++) {
      if (!succeeds(waiting.get(i))) {
        return new Retried(i, waiting.size() - i);
      }
    }
    return new Retried(waiting.size(), 0);
  }

  private boolean succeeds(DeadLetter letter) {
    List<RecordedEvent> event = archive.at(List.of(letter.position()));
    RuntimeException failure = requireNonNull(feedings.get(letter.view())).attempt(event);
    if (failure == null) {
      letters.remove(letter);
    } else {
      letters.failedAgain(letter, failure, clock.instant());
    }
    return failure == null;
  }

  /**
   * Gives an event up for its view: later events of the aggregate no longer wait for it. What it
   * was about stays marked stale until the view is rebuilt. A letter given up before is left as it
   * was.
   *
   * @param by the stable id of who decides
   * @return the letter as it is now; empty when there is none
   * @throws RuleViolated {@code unavailable} when a later version made the rows
   */
  public Optional<DeadLetter> evict(String view, long position, String by, String reason) {
    return Optional.ofNullable(
        transaction.execute(status -> {
          lock(view);
          letters
              .find(view, position)
              .filter(letter -> letter.eviction() == null)
              .ifPresent(
                  letter -> letters.evict(letter, new Eviction(by, clock.instant(), reason)));
          return letters.find(view, position).orElse(null);
        }));
  }
}
