package org.maractracker.command.dispatch;

import java.util.Objects;
import org.maractracker.command.dispatch.CommandDispatcher.Answer;
import org.maractracker.command.dispatch.CommandDispatcher.Sender;

/**
 * Answer that is kept under its sender's idempotency key.
 *
 * @param sender who has one
 */
record IdempotencyRecord(Sender sender, Answer answer) {

  String subject() {
    return sender.caller().subject();
  }

  String key() {
    return Objects.requireNonNull(sender.idempotencyKey(), "Nothing to remember it by");
  }
}
