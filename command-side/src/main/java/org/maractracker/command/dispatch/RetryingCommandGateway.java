package org.maractracker.command.dispatch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.facts.CachedFactsInterceptor;
import org.maractracker.command.facts.RefusedOnCache;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.store.events.NotYetRecordable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/**
 * Sends commands over the bus of this process. When another node was faster (a conflict, a
 * deadlock) the command is decided again on the new state, a few times with growing pauses, and so
 * is one that was refused on what is remembered, or had nothing to store on it, for that may be out
 * of date. Anything else is for the sender to hear, unless it was done before under the same key. A
 * lost connection is not tried again here: whether the commit went through is unknown, and only the
 * sender's idempotency key makes repeating safe.
 */
final class RetryingCommandGateway implements CommandDispatcher {

  private static final int ATTEMPTS = 12;
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

  private final CommandBus bus;
  private final IdempotencyKeys keys;

  RetryingCommandGateway(CommandBus bus, IdempotencyKeys keys) {
    this.bus = bus;
    this.keys = keys;
  }

  @Override
  public Answer send(Object command, Sender sender, AnswerForm form) {
    for (int attempt = 1; ; attempt++) {
      CommandContext sending = new CommandContext(sender, form);
      Throwable failure = dispatch(command, sending, attempt == 1);
      if (failure == null) {
        return sending.answer();
      }
      if (failure instanceof RefusedOnCache) {
        continue;
      }
      Optional<Answer> before = answeredBefore(sender, failure);
      if (before.isPresent()) {
        return before.get();
      }
      if (attempt == ATTEMPTS || !worthAnotherTry(failure)) {
        throw asRefusal(failure);
      }
      pause(attempt);
    }
  }

  /**
   * A key is looked for when its request could not be stored, whatever speaks against it: that it
   * was done before may do so. Only where the database itself failed nothing is asked of it.
   */
  private Optional<Answer> answeredBefore(Sender sender, Throwable failure) {
    boolean couldBe =
        switch (failure) {
          case ConcurrencyFailureException _ -> true;
          case DataIntegrityViolationException _ -> true;
          case DataAccessException _ -> false;
          case TransactionException _ -> false;
          default -> true;
        };
    return couldBe ? keys.answerTo(sender) : Optional.empty();
  }

  private @Nullable Throwable dispatch(
      Object command, CommandContext sending, boolean memoryWillDo) {
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    MetaData metaData = sending.metaData();
    bus.dispatch(
        new GenericCommandMessage<>(
            command, memoryWillDo ? metaData.and(CachedFactsInterceptor.WILL_DO, true) : metaData),
        (message, result) -> failure.set(failureOf(result)));
    return failure.get();
  }

  private static @Nullable Throwable failureOf(CommandResultMessage<?> result) {
    return result.isExceptional() ? result.exceptionResult() : null;
  }

  private static boolean worthAnotherTry(Throwable failure) {
    return failure instanceof DuplicateIdempotencyKey
        || failure instanceof ConcurrencyException
        || failure instanceof ConcurrencyFailureException;
  }

  private static RuntimeException asRefusal(Throwable failure) {
    return switch (failure) {
      case AggregateStreamCreationException taken ->
          new RuleViolated(ProblemCode.DUPLICATE_REFERENCE, "This id is already in use.");
      case AggregateNotFoundException unknown ->
          new RuleViolated(ProblemCode.NOT_FOUND, "There is no such thing.");
      case DuplicateIdempotencyKey busy -> tooBusy();
      case ConcurrencyException busy -> tooBusy();
      case ConcurrencyFailureException busy -> tooBusy();
      case NotYetRecordable unread -> notYet();
      case RuntimeException other -> other;
      default -> new IllegalStateException(failure);
    };
  }

  private static RuleViolated tooBusy() {
    return new RuleViolated(
        ProblemCode.UNAVAILABLE,
        "Too many changes to the same thing at once. Nothing was stored; try again.");
  }

  private static RuleViolated notYet() {
    return new RuleViolated(
        ProblemCode.UNAVAILABLE,
        "The system is being upgraded, and what still runs of the version before could not read this."
            + " Nothing was stored; it can be recorded once the upgrade is complete.");
  }

  private static void pause(int attempt) {
    long ceiling = Math.min(LONGEST_PAUSE.toNanos(), Duration.ofMillis(2).toNanos() << attempt);
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1, ceiling));
  }
}
