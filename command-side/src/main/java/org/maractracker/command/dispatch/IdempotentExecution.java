package org.maractracker.command.dispatch;

import java.util.List;
import java.util.function.Supplier;
import org.maractracker.command.dispatch.CommandDispatcher.Answer;
import org.maractracker.command.dispatch.CommandDispatcher.Sender;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Execution, once for each idempotency key, of a request that is not a command to an aggregate. */
public final class IdempotentExecution {

  private final IdempotencyKeys keys;
  private final TransactionTemplate transaction;

  IdempotentExecution(IdempotencyKeys keys, PlatformTransactionManager transactions) {
    this.keys = keys;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Does it and stores the answer with it, in one transaction, or answers as before.
   *
   * @throws org.maractracker.problem.RuleViolated {@code idempotency-key-reused} or {@code
   *     idempotency-key-in-use}; or what the deed throws, of which nothing is stored
   */
  public Answer answer(Sender sender, Supplier<Answer> deed) {
    return sender.idempotencyKey() == null
        ? deed.get()
        : keys.answerTo(sender).orElseGet(() -> done(sender, deed));
  }

  private Answer done(Sender sender, Supplier<Answer> deed) {
    try {
      return transaction.execute(status -> {
        Answer answer = deed.get();
        keys.enter(List.of(new IdempotencyRecord(sender, answer)));
        return answer;
      });
    } catch (DuplicateIdempotencyKey meanwhile) {
      return keys.answerTo(sender).orElseThrow(() -> meanwhile);
    }
  }
}
