package org.maractracker.command.dispatch;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Membership;
import org.maractracker.command.facts.CachedFactsInterceptor;
import org.maractracker.command.facts.RefusedOnCache;
import org.maractracker.events.Origin;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.store.events.AppendedEvents.Appended;
import org.maractracker.store.events.NotYetRecordable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/**
 * Dispatcher of commands, the only way to an aggregate: a gateway with retry, over the bus of this
 * process. When another node was faster (a conflict, a deadlock) the command is decided again on
 * the new state, a few times with growing pauses. So is a command that was refused on cached facts,
 * or had nothing to store on them, for they may be out of date. The sender hears of anything else,
 * unless it was done before under the same key. After a lost connection the command is not tried
 * again here: whether the commit went through is unknown, and only the sender's idempotency key
 * makes repeating safe.
 */
public class CommandDispatcher {

  private static final int ATTEMPTS = 12;
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

  /** Name of the command's metadata entry with its {@link Sender}. */
  private static final String SENDER = Sender.class.getName();

  /** Name of the command's metadata entry with its {@link AnswerForm}. */
  private static final String FORM = AnswerForm.class.getName();

  private final CommandBus bus;
  private final Function<Sender, Optional<Answer>> before;

  /**
   * @param before finds the answer that was given under a sender's idempotency key
   */
  public CommandDispatcher(CommandBus bus, Function<Sender, Optional<Answer>> before) {
    this.bus = bus;
    this.before = before;
  }

  /**
   * Sends the command, again when another node was faster, until it is stored or refused.
   *
   * @param command one of the command records
   * @param sender who sends it and under what conditions
   * @param form makes the answer, which is stored with the sender's idempotency key
   * @return the answer, or the stored one for a repeated key
   * @throws org.maractracker.problem.RuleViolated when it is refused; nothing is stored then
   */
  public Answer send(Object command, Sender sender, AnswerForm form) {
    for (int attempt = 1; ; attempt++) {
      AtomicReference<@Nullable Answer> answer = new AtomicReference<>();
      MetaData metaData =
          metaData(
              sender,
              stored -> {
                Answer given = form.of(stored);
                answer.set(given);
                return given;
              });
      Throwable failure = dispatch(command, metaData, attempt == 1);
      if (failure == null) {
        return Objects.requireNonNull(answer.get(), "Stored, but not answered");
      }
      if (failure instanceof RefusedOnCache) {
        continue;
      }
      Optional<Answer> earlier = answeredBefore(sender, failure);
      if (earlier.isPresent()) {
        return earlier.get();
      }
      if (attempt == ATTEMPTS || !worthAnotherTry(failure)) {
        throw asRefusal(failure);
      }
      pause(attempt);
    }
  }

  /**
   * Looks for the answer under the key of a request that could not be stored, whatever speaks
   * against the request: it may be refused because it was done before. Where the database itself
   * failed, it is not asked.
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
    return couldBe ? before.apply(sender) : Optional.empty();
  }

  /** Returns a command's metadata: its sender, and how it is answered. */
  static MetaData metaData(Sender sender, AnswerForm form) {
    return sender.metaData().and(SENDER, sender).and(FORM, form);
  }

  static Sender senderOf(Message<?> command) {
    return (Sender) entry(command, SENDER);
  }

  /** Returns what makes the command's answer, and hands it to the sender as it does. */
  static AnswerForm formOf(Message<?> command) {
    return (AnswerForm) entry(command, FORM);
  }

  private static Object entry(Message<?> command, String name) {
    return Objects.requireNonNull(command.getMetaData().get(name), "Sent past the dispatcher");
  }

  private @Nullable Throwable dispatch(Object command, MetaData metaData, boolean memoryWillDo) {
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
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

  /**
   * Sender of a command, with the conditions under which it is sent.
   *
   * @param caller who
   * @param as the membership in which the caller may do this; kept with the events
   * @param expectedVersion the version {@code If-Match} named; null for none
   * @param idempotencyKey null for none
   * @param fingerprint a digest of method, path and body: the same key with another fingerprint is
   *     refused with {@code idempotency-key-reused}
   * @param correlationId the request
   */
  public record Sender(
      Caller caller,
      Membership as,
      @Nullable Long expectedVersion,
      @Nullable String idempotencyKey,
      String fingerprint,
      String correlationId) {

    /** Returns what a command's metadata say of its sender, and the version they had read. */
    MetaData metaData() {
      Map<String, Object> entries = new HashMap<>();
      entries.put(Origin.ACTOR, caller.subject());
      entries.put(Origin.ACTOR_NAME, caller.name());
      entries.put(Origin.ACTOR_ROLE, as.role().name());
      entries.put(Origin.CORRELATION_ID, correlationId);
      putIfKnown(entries, Origin.ACTOR_AGENCY, as.agencyId());
      putIfKnown(entries, Origin.IDEMPOTENCY_KEY, idempotencyKey);
      putIfKnown(entries, IfMatch.EXPECTED_VERSION, expectedVersion);
      return MetaData.from(entries);
    }

    private static void putIfKnown(
        Map<String, Object> entries, String name, @Nullable Object value) {
      if (value != null) {
        entries.put(name, value);
      }
    }

    /**
     * Returns the sender with another digest, for a request whose bytes differ each time it is
     * made.
     */
    public Sender knownBy(String other) {
      return new Sender(caller, as, expectedVersion, idempotencyKey, other, correlationId);
    }
  }

  /**
   * Callback that makes an answer of what was stored. It is called before the commit and in its
   * transaction, when all others wait, and perhaps more than once: it may write what must be there
   * together with the events, and sends no command.
   */
  @FunctionalInterface
  public interface AnswerForm {
    Answer of(Stored stored);
  }

  /** Result of a command: where what it left in the store stands. */
  @FunctionalInterface
  public interface Stored {

    /**
     * Returns the place of an aggregate's last event: the command's own, or the one it was decided
     * at, whatever others have done since.
     */
    Appended lastOf(String aggregateId);
  }

  /**
   * Answer as it is given and stored under its key.
   *
   * @param status 200 or 201; 202 for an import
   * @param location null when nothing was created
   * @param etag the version as a strong tag, without quotes; null for bulk
   * @param body the JSON text
   * @param replayed whether it was given before
   */
  public record Answer(
      int status, @Nullable String location, @Nullable String etag, String body, boolean replayed) {

    /** Returns the stored answer, marked as one that was given before. */
    public Answer again() {
      return new Answer(status, location, etag, body, true);
    }
  }
}
