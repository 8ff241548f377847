package org.maractracker.command.dispatch;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.dispatch.CommandDoor.Sender;
import org.maractracker.store.EventArchive;

/**
 * Stands around every command, inside its transaction: a key seen before is answered from memory
 * without deciding anything; otherwise the answer is made when the events have been appended and
 * before they are committed, and remembered with them.
 */
final class AnswersOnce implements MessageHandlerInterceptor<CommandMessage<?>> {

  private final IdempotencyKeys keys;
  private final EventArchive archive;

  AnswersOnce(IdempotencyKeys keys, EventArchive archive) {
    this.keys = keys;
    this.archive = archive;
  }

  @Override
  public @Nullable Object handle(
      UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
    Sending sending = Sending.of(unitOfWork.getMessage());
    Sender sender = sending.sender();
    String key = sender.idempotencyKey();
    String subject = sender.caller().subject();
    if (key != null && !keys.claim(subject, key, sender.fingerprint())) {
      sending.answer(keys.answer(subject, key, sender.fingerprint()));
      return null;
    }
    Object result = chain.proceed();
    unitOfWork.onPrepareCommit(appended -> {
      sending.answer(sending.form().of(new StoredNow(appended, archive)));
      if (key != null) {
        keys.remember(subject, key, sending.answer());
      }
    });
    return result;
  }
}
